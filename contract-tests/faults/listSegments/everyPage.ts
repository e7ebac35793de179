import { DEFAULT_PAGE, LARGEST_PAGE } from "../../../src/store/operations/paging.js";
import type { Row } from "../../../src/store/renderRow.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import { answeringCrowd } from "../crowd.js";
import { on, withRows, type Fault } from "../fault.js";
import { afterwards, answering, stacked } from "../layers.js";
import { askedOf, choosingRows, numbering, withPagination, type Asked } from "../listedSegments.js";
import { idsNamed } from "../namedIds.js";

const about = "listSegments.run.pages";

/** Makes the fault that numbers are wrong on some pages alone. */
function wrongOn(
  isHit: (asked: Asked) => boolean,
  name: string,
  description: string,
  change: (asked: Asked) => Row,
): Fault {
  const layer = numbering((_pagination, asked) => (isHit(asked) ? change(asked) : {}));
  return { name: `listSegments.${name}`, about, description, layer };
}

const pagesOf = ({ matching }: Asked, limit: number) => Math.ceil(matching.length / limit);
const isPastTheEnd = (asked: Asked) => asked.page > Math.max(1, pagesOf(asked, asked.limit));
const unknownDeletes = new WeakMap<StoreContext, number>();

export const everyPageFaults: readonly Fault[] = [
  wrongOn(
    ({ limit }) => limit === LARGEST_PAGE,
    "largest-page-count",
    "On a page of 250 `count` is 250, however many rows there are.",
    ({ limit }) => ({ count: limit }),
  ),
  {
    ...wrongOn(
      isPastTheEnd,
      "past-the-end-number",
      "Past the end `current_page` is the last page, and no row comes with it.",
      (asked) => ({ current_page: Math.max(1, pagesOf(asked, asked.limit)) }),
    ),
    about: "listSegments.run.own-answer",
  },
  wrongOn(
    ({ limit }) => limit === 1,
    "pages-of-one-row",
    "For a `limit` of 1 the pages are counted by the default size.",
    (asked) => ({ total_pages: pagesOf(asked, DEFAULT_PAGE) }),
  ),
  wrongOn(
    ({ isFiltered, matching }) => isFiltered && matching.length === 0,
    "empty-filter-total",
    "If the ids name nothing, `total` is that of the store.",
    ({ everything }) => ({ total: everything.length, total_pages: 1 }),
  ),
  wrongOn(
    ({ isFiltered, everything }) => !isFiltered && everything.length === 0,
    "empty-store-count",
    "In an empty store `count` is 1.",
    () => ({ count: 1 }),
  ),
  {
    name: "listSegments.total-of-named-ids",
    about: "listSegments.spelling.repeated",
    description: "`total` counts the ids that are named, also those of no segment.",
    layer: answering("listSegments", (answer, request) => {
      const { length } = idsNamed(request);
      return length === 0
        ? answer
        : withPagination(answer, (pagination) => ({ ...pagination, total: length }));
    }),
  },
  {
    name: "listSegments.default-size-of-rows",
    about,
    description: "Without `limit`, `per_page` is the number of rows on the page.",
    layer: answering("listSegments", (answer, request, store) =>
      request.query.has("limit")
        ? answer
        : withPagination(answer, (pagination) => ({
            ...pagination,
            per_page: Math.max(1, askedOf(request, store).matching.length),
          })),
    ),
  },
  {
    name: "listSegments.total-lowered-by-unknown-ids",
    about: "listSegments.page.second",
    description:
      "The kept `total` of the store falls with every id of a DELETE, also with those of no segment.",
    layer: stacked(
      afterwards("deleteSegments", (store, request, before) => {
        const unknown = idsNamed(request).filter((id) => !before.segments.has(id)).length;
        unknownDeletes.set(store, (unknownDeletes.get(store) ?? 0) + unknown);
      }),
      answering("listSegments", (answer, { query }, store) =>
        query.has("id:in")
          ? answer
          : withPagination(answer, (pagination) => ({
              ...pagination,
              total: store.listed().length - (unknownDeletes.get(store) ?? 0),
            })),
      ),
    ),
  },
  {
    name: "listSegments.one-row-page-of-two",
    about,
    description: "A `limit` of 1 is answered with two rows: the second shows whether there is another page.",
    layer: on("listSegments", (request, next, store) => {
      const layer = choosingRows(({ matching }) => matching.slice(0, 2));
      return request.query.get("limit") === "1" ? layer(request, next, store) : next(request);
    }),
  },
  {
    name: "listSegments.crowd-row-twice",
    about,
    description: "Of several reads at once some hold their first row once more in place of the last.",
    layer: answeringCrowd("listSegments", (answer) =>
      withRows(answer, (rows) => (rows.length < 2 ? rows : [...rows.slice(0, -1), ...rows.slice(0, 1)])),
    ),
  },
];
