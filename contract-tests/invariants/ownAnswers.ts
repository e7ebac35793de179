import type { JsonObject } from "../spec/json.js";
import { settledBy, unless, type Contradiction, type Invariant, type Look } from "./look.js";
import { idOf, isSuccess, type ListStep, type WriteStep } from "./runRecord.js";

const MAX_LIMIT = 250;

/** Each answer is that to its own request, also if others were in flight. */
export const ownAnswers: Invariant = ({ lists, writes }) => [
  ...lists.map((list): Look => ({
    operationId: "listSegments",
    exchange: list.exchange,
    contradiction: ofList(list),
  })),
  ...writes.flatMap((write): Look[] => {
    const { operationId, invalid } = write.exchange;
    // How far an unusual row is taken is open.
    if (!isSuccess(write) || invalid !== undefined || !write.sent) return [];
    // Another check asks for a name twice, and rows of one name cannot be told apart.
    if (
      operationId === "createSegments" &&
      new Set(write.sent.map(({ name }) => name)).size < write.sent.length
    )
      return [];
    if (operationId === "createSegments")
      return [{ operationId, exchange: write.exchange, contradiction: ofCreate(write, write.sent) }];
    if (operationId === "updateSegments")
      return [{ operationId, exchange: write.exchange, contradiction: ofUpdate(write, write.sent) }];
    return [];
  }),
];

function ofList({ page, limit, ids, pagination, rows }: ListStep): Contradiction | undefined {
  const { current_page: current, per_page: size } = pagination;
  const stranger = ids?.some((id) => id !== "")
    ? rows.find((row) => !ids.includes(idOf(row) ?? ""))
    : undefined;
  const isAskedFor = (number: number | undefined, most: number) =>
    number !== undefined && Number.isInteger(number) && number >= 1 && number <= most;
  return (
    unless(
      stranger === undefined,
      settledBy("The ids of the segments to return", "segments that the request named"),
      `the segment ${String(stranger?.id)}`,
    ) ??
    unless(
      !isAskedFor(page, Infinity) || current === page,
      settledBy("Number of this page.", `current_page ${page}`),
      `current_page ${String(current)}`,
    ) ??
    unless(
      !isAskedFor(limit, MAX_LIMIT) || size === limit,
      settledBy("Number of segments on a page", `per_page ${limit}`),
      `per_page ${String(size)}`,
    )
  );
}

function ofCreate({ rows }: WriteStep, sent: readonly JsonObject[]): Contradiction | undefined {
  const isOf = (row: JsonObject) => (candidate: JsonObject) => isSameText(candidate.name, row.name);
  return answerTo(rows, sent, isOf, "The created segments.", ({ name }) => String(name));
}

function ofUpdate({ rows }: WriteStep, sent: readonly JsonObject[]): Contradiction | undefined {
  const isOf = (row: JsonObject) => (candidate: JsonObject) => idOf(candidate) === idOf(row);
  return answerTo(rows, sent, isOf, "The updated segments.", ({ id }) => String(id));
}

/** Compares the rows of an answer with those of its request: one for each, with the values that were sent. */
function answerTo(
  rows: readonly JsonObject[],
  sent: readonly JsonObject[],
  isOf: (row: JsonObject) => (candidate: JsonObject) => boolean,
  sentence: string,
  title: (row: JsonObject) => string,
): Contradiction | undefined {
  const missing = sent.find((row) => !rows.some(isOf(row)));
  const other = sent.find((row) => {
    const answered = rows.find(isOf(row));
    return answered && !(hasText(answered, row, "name") && hasText(answered, row, "description"));
  });
  return (
    unless(
      missing === undefined,
      settledBy(sentence, `the segment ${title(missing ?? {})}`),
      `an answer of ${rows.length} segments without it`,
    ) ??
    unless(
      new Set(rows.map(title)).size === rows.length && rows.length <= sent.length,
      settledBy(sentence, `${sent.length} segments`),
      `${rows.length}`,
    ) ??
    unless(
      other === undefined,
      settledBy(sentence, `the segment ${title(other ?? {})} with the name and description that were sent`),
      "other values",
    )
  );
}

function hasText(answered: JsonObject, sent: JsonObject, field: string): boolean {
  return typeof sent[field] !== "string" || isSameText(answered[field] ?? "", sent[field]);
}

/** Outer spaces and the form of Unicode are left open. */
function isSameText(left: unknown, right: unknown): boolean {
  const plain = (value: unknown) => (typeof value === "string" ? value.normalize().trim() : value);
  return plain(left) === plain(right);
}
