import type { Segment } from "../../../src/store/state.js";
import { failing, onRows } from "../layers.js";
import type { Fault } from "../fault.js";
import { choosingRows, finding, readingQuery, unfilteredOnly, type Asked } from "../listedSegments.js";

const DEFAULT_LIMIT = 50;
const SMALLEST_LIMIT = 10;

/** Returns the rows from a position on, as many as a page has or some more. */
const rowsFrom = (start: number, { matching, limit }: Asked, more = 0) =>
  matching.slice(Math.max(0, start), Math.max(0, start) + limit + more);
const startOf = ({ page, limit }: Asked) => (page - 1) * limit;
const isLast = ({ matching, page, limit }: Asked) => page * limit >= matching.length;

/** Reverses every second list. */
const turningRound = () =>
  finding((segments, { count }) =>
    count("list to be turned round") % 2 === 0 ? segments.toReversed() : segments,
  );

/** Sorts by a value that many rows share, as a database without a second sort key: equal rows come in random order. */
const shuffled = (segments: readonly Segment[], random: () => number) =>
  segments
    .map((segment) => ({ segment, at: random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ segment }) => segment);

export const pagesFaults: readonly Fault[] = [
  {
    name: "listSegments.second-default-page-empty",
    about: "listSegments.page.second",
    description: "Without a `limit` all rows are taken for shown on the first page.",
    layer: onRows("listSegments", (rows, { query }) =>
      query.has("limit") || Number(query.get("page") ?? 1) < 2 ? rows : [],
    ),
  },
  {
    name: "listSegments.second-default-page-offset",
    about: "listSegments.page.second",
    description:
      "Without a `limit` the offset of a page is counted with the largest page, and its number is 1.",
    layer: readingQuery((query) => {
      if (!query.has("limit") && query.get("page") === "2") query.set("page", "1");
    }),
  },
  {
    name: "listSegments.limit-ignored",
    about: "listSegments.pages.full",
    description: "Every page holds 50 rows, whatever the `limit`, and the numbers do not tell.",
    layer: choosingRows(({ matching, page }) =>
      matching.slice((page - 1) * DEFAULT_LIMIT, page * DEFAULT_LIMIT),
    ),
  },
  {
    name: "listSegments.limit-at-least-10",
    about: "listSegments.pagination.per-page",
    description: "A `limit` below 10 is raised to 10.",
    layer: readingQuery((query, { limit }) => {
      query.set("limit", String(Math.max(SMALLEST_LIMIT, limit)));
    }),
  },
  {
    name: "listSegments.limit-one-more",
    about: "listSegments.pages.full",
    description:
      "A page holds one row more than the `limit`: the one that shows whether there is another page.",
    layer: choosingRows((asked) => rowsFrom(startOf(asked), asked, 1)),
  },
  {
    name: "listSegments.limit-one-less",
    about: "listSegments.pages.full",
    description: "A page holds one row less than the `limit`.",
    layer: choosingRows((asked) => rowsFrom(startOf(asked), asked, -1)),
  },
  {
    name: "listSegments.limit-after-filter",
    about: "listSegments.pages.full",
    description:
      "A page is cut out of the whole store first and filtered then, so that it may hold fewer rows.",
    layer: choosingRows(({ everything, matching, page, limit }) =>
      everything.slice((page - 1) * limit, page * limit).filter((segment) => matching.includes(segment)),
    ),
  },
  {
    name: "listSegments.limit-1-refused",
    about: "listSegments.limits.ten-at-once",
    description: "The bounds of `limit` do not count themselves in at the lower end: a `limit` of 1 fails.",
    layer: failing("listSegments", ({ query }) => query.get("limit") === "1"),
  },
  {
    name: "listSegments.limit-250-refused",
    about: "listSegments.preparation",
    description: "The bounds of `limit` do not count themselves in at the upper end: a `limit` of 250 fails.",
    layer: failing("listSegments", ({ query }) => query.get("limit") === "250"),
  },
  {
    name: "listSegments.page-ignored",
    about: "listSegments.pages.disjoint",
    description: "Every page holds the rows of the first.",
    layer: choosingRows((asked) => rowsFrom(0, asked)),
  },
  {
    name: "listSegments.page-from-zero",
    about: "listSegments.page.default",
    description: "Pages count from 0, so that page 1 is the second.",
    layer: choosingRows((asked) => rowsFrom(startOf(asked) + asked.limit, asked)),
  },
  {
    name: "listSegments.page-is-offset",
    about: "listSegments.pages.disjoint",
    description: "`page` is the number of rows to skip.",
    layer: choosingRows((asked) => rowsFrom(asked.page - 1, asked)),
  },
  {
    name: "listSegments.pages-overlap",
    about: "listSegments.pages.disjoint",
    description: "Every page begins with the last row of the page before.",
    layer: choosingRows((asked) => rowsFrom((asked.page - 1) * (asked.limit - 1), asked)),
  },
  {
    name: "listSegments.pages-skip",
    about: "listSegments.pages.complete",
    description: "Between two pages a row is skipped.",
    layer: choosingRows((asked) => rowsFrom((asked.page - 1) * (asked.limit + 1), asked)),
  },
  {
    name: "listSegments.last-page-padded",
    about: "listSegments.pages.disjoint",
    description: "The last page is filled up with rows of the page before.",
    layer: choosingRows((asked) =>
      rowsFrom(isLast(asked) ? asked.matching.length - asked.limit : startOf(asked), asked),
    ),
  },
  {
    name: "listSegments.last-row-missing",
    about: "listSegments.filter.one",
    description: "The last row of the list is on no page.",
    layer: choosingRows((asked) =>
      rowsFrom(startOf(asked), { ...asked, matching: asked.matching.slice(0, -1) }),
    ),
  },
  {
    name: "listSegments.last-page-empty",
    about: "listSegments.pages.complete",
    description: "The last page is empty where it would not be full.",
    layer: choosingRows((asked) =>
      asked.page * asked.limit > asked.matching.length && asked.page > 1
        ? []
        : rowsFrom(startOf(asked), asked),
    ),
  },
  {
    name: "listSegments.order-turns",
    about: "listSegments.pages.disjoint",
    description: "Two replicas answer in turn, one the oldest first and one the newest.",
    layer: turningRound(),
  },
  {
    name: "listSegments.order-by-chance",
    about: "listSegments.pages.disjoint",
    description: "The order of the list changes from request to request.",
    layer: finding((segments, { random }) => shuffled(segments, random)),
  },
  {
    name: "listSegments.store-order-turns",
    about: "listSegments.pages.store",
    description: "Lists without `id:in` have no order, so that rows come twice and others never.",
    layer: unfilteredOnly(turningRound()),
  },
  {
    name: "listSegments.store-pages-overlap",
    about: "listSegments.pages.store",
    description: "Without `id:in` every page begins with the last row of the page before.",
    layer: unfilteredOnly(choosingRows((asked) => rowsFrom(Math.max(0, startOf(asked) - 1), asked))),
  },
  {
    name: "listSegments.store-last-row-missing",
    about: "listSegments.pages.store",
    description: "Without `id:in` the last row is on no page.",
    layer: unfilteredOnly(
      choosingRows((asked) => rowsFrom(startOf(asked), { ...asked, matching: asked.matching.slice(0, -1) })),
    ),
  },
  {
    name: "listSegments.store-limit-ignored",
    about: "listSegments.pages.store",
    description: "Without `id:in` every page holds the whole store.",
    layer: unfilteredOnly(choosingRows(({ matching }) => matching)),
  },
];
