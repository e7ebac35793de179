import { checksOf, demand, type Check } from "../../run/check.js";
import { listedSegments, ownPages, readStorePages, type Pages } from "../../observations/pages.js";
import { untilUndisturbed } from "../../observations/eventually.js";
import { evidenceOf } from "../../observations/evidence.js";
import { MAX_PAGE_SIZE, readPage, shownIds, type SegmentPage } from "../../observations/segments.js";

const check = checksOf("listSegments");
const PAGINATION = { at: "#/components/schemas/Pagination", needs: ["state"] } as const;

type Pagination = SegmentPage["meta"]["pagination"];

/** Makes the check that one number of the pagination is right on every page. */
function pagination(
  name: string,
  requirement: string,
  key: Exclude<keyof Pagination, "links">,
  expect: (page: SegmentPage, index: number, limit: number, total: number) => number,
): Check {
  return check(
    `pagination.${name}`,
    requirement,
    { ...PAGINATION, at: `${PAGINATION.at}/properties/${key}` },
    async (context) => {
      const { pages, limit, created } = await ownPages(context);
      pages.forEach((page, index) => {
        const expected = expect(page, index, limit, created.length);
        const actual = page.meta.pagination[key];
        const words = `${key} ${expected} on page ${index + 1}`;
        demand(actual === expected, words, `${key} ${String(actual)}`, evidenceOf(page.data));
      });
    },
  );
}

function doubledId({ rows }: Pages): string | undefined {
  return rows.find(({ id }, index) => rows.findIndex((row) => row.id === id) !== index)?.id;
}

/** Describes the first wrong number of a page whose place and total are known. */
function faultOfNumbers(
  { data, meta }: SegmentPage,
  index: number,
  limit: number,
  total: number,
): string | undefined {
  const expected: Record<string, number> = {
    total,
    count: data.length,
    per_page: limit,
    current_page: index + 1,
    total_pages: Math.ceil(total / limit),
  };
  for (const [key, value] of Object.entries(expected)) {
    const actual: unknown = Reflect.get(meta.pagination, key);
    if (actual !== value) return `${key} ${String(actual)} in place of ${value} on page ${index + 1}`;
  }
  return undefined;
}

/** Describes the first fault of the pages of the whole store. */
function faultOf(store: Pages): string | undefined {
  const { pages, rows, limit } = store;
  const doubled = doubledId(store);
  if (doubled !== undefined) return `the segment ${doubled} twice`;
  const short = pages.slice(0, -1).findIndex(({ data }) => data.length !== limit);
  if (short !== -1) return `page ${short + 1} without its ${limit} segments`;
  const faults = pages.map((page, index) => faultOfNumbers(page, index, limit, rows.length));
  return faults.find((fault) => fault !== undefined);
}

export const pagesChecks: readonly Check[] = [
  pagination(
    "total",
    "`total` counts the segments on all pages together.",
    "total",
    (_page, _index, _limit, total) => total,
  ),
  pagination("count", "`count` counts the segments of the page.", "count", ({ data }) => data.length),
  pagination(
    "per-page",
    "`per_page` is the limit that was asked for.",
    "per_page",
    (_page, _index, limit) => limit,
  ),
  pagination(
    "current-page",
    "`current_page` is the page that was asked for.",
    "current_page",
    (_page, index) => index + 1,
  ),
  pagination(
    "total-pages",
    "`total_pages` is the total over the limit, rounded up.",
    "total_pages",
    (_page, _index, limit, total) => Math.ceil(total / limit),
  ),
  check(
    "pagination.total-pages.even",
    "A last page that is full is the last in `total_pages` too.",
    { ...PAGINATION, at: `${PAGINATION.at}/properties/total_pages` },
    async (context) => {
      const { lastOfFour } = await ownPages(context);
      const { total_pages, total } = lastOfFour.meta.pagination;
      const isRight = total === 4 && total_pages === 2;
      demand(isRight, "4 segments on 2 pages", `${total} on ${total_pages}`, evidenceOf(lastOfFour.data));
    },
  ),
  check(
    "pages.full",
    "Every page except the last holds as many segments as the limit says.",
    PAGINATION,
    async (context) => {
      const { pages, limit } = await ownPages(context);
      const full = pages.slice(0, -1);
      full.forEach(({ data }, index) => {
        demand(
          data.length === limit,
          `${limit} segments on page ${index + 1}`,
          shownIds(data),
          evidenceOf(data),
        );
      });
      const last = pages.at(-1)?.data ?? [];
      demand(
        last.length <= limit,
        `at most ${limit} segments on the last page`,
        shownIds(last),
        evidenceOf(last),
      );
    },
  ),
  check("pages.disjoint", "No segment is on two pages.", PAGINATION, async (context) => {
    const pages = await ownPages(context);
    const doubled = doubledId(pages);
    const second = pages.rows.findLast(({ id }) => id === doubled);
    demand(doubled === undefined, "every segment once", `${doubled ?? ""} twice`, evidenceOf(second));
  }),
  check("pages.complete", "Every segment is on some page.", PAGINATION, async (context) => {
    const { created, pages, rows } = await ownPages(context);
    const missing = created.filter(({ id }) => !rows.some((row) => row.id === id));
    const seen = pages.map(({ data }, index) => `page ${index + 1}: ${shownIds(data)}`);
    const actual = `none of ${shownIds(missing)} on ${seen.join(", ")}`;
    demand(missing.length === 0, "all five segments", actual, evidenceOf(pages.at(-1)?.data));
  }),
  check(
    "pages.store",
    "The pages of the whole store are full, disjoint and complete.",
    { at: "/responses/200", needs: ["ownData"] },
    async (context) => {
      if (context.can("state")) await listedSegments(context);
      const seen = await untilUndisturbed(async () => {
        const store = await readStorePages(context);
        if (!store.isSteady) return { kind: "changed" };
        const fault = faultOf(store);
        return fault === undefined ? { kind: "right" } : { kind: "wrong", fault };
      });
      if (seen.kind === "changed") context.reading("the store changed each time its pages were read");
      demand(seen.kind !== "wrong", "pages that make up the store", seen.kind === "wrong" ? seen.fault : "");
    },
  ),
  check(
    "page.default",
    "Without `page` the first page is answered.",
    { at: "/parameters/0", needs: ["ownData"] },
    async (context) => {
      const seen = await untilUndisturbed(async () => {
        const { data, meta } = await readPage(context, {});
        const { per_page, total } = meta.pagination;
        context.reading(`without \`limit\` a page holds ${per_page} segments`);
        const limit = Math.min(MAX_PAGE_SIZE, Math.max(1, per_page || 0));
        const first = await readPage(context, { page: 1, limit });
        const isFirst = data.every(({ id }) => first.data.some((row) => row.id === id));
        const isMissing = data.length === 0 && total > 0;
        return isFirst && !isMissing ? { kind: "right" } : { kind: "wrong", fault: shownIds(data) };
      });
      demand(seen.kind === "right", "the segments that come first", seen.kind === "wrong" ? seen.fault : "");
    },
  ),
];
