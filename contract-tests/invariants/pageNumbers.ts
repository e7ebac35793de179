import { foreignWriters } from "./foreignWriters.js";
import { settledBy, unless, type Contradiction, type Invariant } from "./look.js";
import { idOf, isBefore, type ListStep, type RunRecord } from "./runRecord.js";

const NUMBERS = ["total", "count", "per_page", "current_page", "total_pages"] as const;

type Numbers = Record<(typeof NUMBERS)[number], number>;

/** The numbers of a page agree with its rows and with each other. */
export const pageNumbers: Invariant = (record) => {
  const isShared = foreignWriters(record);
  const usual = record.lists.find(({ limit }) => limit === undefined)?.pagination.per_page;
  return record.lists.map((list) => {
    // A store may count and read at different moments.
    const isDisturbed = (isShared && list.ids === undefined) || isOverlapped(list, record);
    const contradiction = contradictionOf(list, isDisturbed, usual);
    return { operationId: "listSegments", exchange: list.exchange, contradiction };
  });
};

function contradictionOf(list: ListStep, isDisturbed: boolean, usual: unknown): Contradiction | undefined {
  const { pagination, rows, ids, limit } = list;
  const shown = JSON.stringify(pagination);
  if (!hasNumbers(pagination))
    return { expected: "five whole numbers of pagination, none below 0", actual: shown };
  const { total, count, per_page: size, current_page: page, total_pages: pages } = pagination;
  const rest = total - (page - 1) * size;
  const place = Math.max(0, Math.min(size, rest));
  const rowIds = rows.map(idOf);
  return (
    unless(
      count === rows.length,
      settledBy("Number of segments on this page.", `count ${rows.length}`),
      `count ${count}`,
    ) ??
    unless(
      new Set(rowIds).size === rows.length,
      settledBy("The segments on the page.", "every segment once"),
      `the segment ${rowIds.find((id, index) => rowIds.indexOf(id) !== index) ?? ""} twice`,
    ) ??
    unless(
      size > 0 && rows.length <= size,
      settledBy("Largest number of segments on a page.", `per_page of at least ${Math.max(1, rows.length)}`),
      `per_page ${size}`,
    ) ??
    unless(
      isDisturbed || rows.length === place,
      settledBy(
        "Number of segments on all pages.",
        `${place} segments of ${total} on page ${page} of ${size}`,
      ),
      `${rows.length}`,
    ) ??
    unless(
      pages === Math.ceil(total / size) || (total === 0 && pages === 1),
      settledBy("Number of pages.", `total_pages ${Math.ceil(total / size)} for ${total} segments`),
      `total_pages ${pages}`,
    ) ??
    unless(
      !ids?.some((id) => id !== "") || total <= new Set(ids).size,
      settledBy("The ids of the segments to return", `total of at most ${new Set(ids).size} named ids`),
      `total ${total}`,
    ) ??
    unless(
      limit !== undefined || size === usual,
      settledBy(
        "Number of segments on a page, 50 by default.",
        `per_page ${String(usual)}, as without limit before`,
      ),
      `per_page ${size}`,
    )
  );
}

function hasNumbers(pagination: Record<string, unknown>): pagination is Numbers {
  return NUMBERS.every((name) => Number.isInteger(pagination[name]) && Number(pagination[name]) >= 0);
}

function isOverlapped(list: ListStep, { writes }: RunRecord): boolean {
  return writes.some((write) => !isBefore(write, list) && !isBefore(list, write));
}
