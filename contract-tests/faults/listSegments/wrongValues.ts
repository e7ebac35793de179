import { jsonAnswer } from "../../../src/store/answers.js";
import { DEFAULT_PAGE } from "../../../src/store/operations/paging.js";
import { segmentRow } from "../../../src/store/renderRow.js";
import type { StoreRequest } from "../../../src/store/exchange.js";
import type { Segment } from "../../../src/store/state.js";
import { on, type Fault } from "../fault.js";
import { failing, serverError } from "../layers.js";
import { askedOf, readingQuery } from "../listedSegments.js";

const UUID_LENGTH = 36;

const sent = ({ query }: StoreRequest, parameter: string) => query.get(parameter) ?? "";
const isText = (value: string) => value !== "" && Number.isNaN(Number(value));
const isHuge = (value: string) => Number(value) > Number.MAX_SAFE_INTEGER;
const isQuoted = (request: StoreRequest) => sent(request, "id:in").includes("'");

/** Answers rows that a wrong value selects, and the numbers that the server has read. */
function slicing(
  isHit: (request: StoreRequest) => boolean,
  slice: (matching: readonly Segment[], page: number, limit: number) => readonly Segment[],
  shown: { page?: number; limit?: number } = {},
) {
  return on("listSegments", (request, next, store) => {
    if (!isHit(request)) return next(request);
    const { page, limit, matching } = askedOf(request, store);
    const data = slice(matching, page, limit).map((segment) => segmentRow(segment, store.behaviour));
    const perPage = shown.limit ?? limit;
    const pagination = {
      total: matching.length,
      count: data.length,
      per_page: perPage,
      current_page: shown.page ?? page,
      total_pages: perPage > 0 ? Math.ceil(matching.length / perPage) : 0,
    };
    return Promise.resolve(jsonAnswer(200, { data, meta: { pagination } }));
  });
}

export const wrongValuesFaults: readonly Fault[] = [
  {
    name: "listSegments.page-text-500",
    about: "listSegments.wrong.page-text",
    description: "A page that is not a number reaches the database, which refuses it.",
    layer: failing("listSegments", (request) => isText(sent(request, "page"))),
  },
  {
    name: "listSegments.page-text-everything",
    about: "listSegments.wrong.page-text",
    description: "`parseInt` makes no number of the page, and a slice from there is the whole list.",
    layer: slicing(
      (request) => isText(sent(request, "page")),
      (matching) => matching,
      { page: 1 },
    ),
  },
  {
    name: "listSegments.page-negative-500",
    about: "listSegments.wrong.page-negative",
    description: "A page below 0 has an offset below 0, which the database refuses.",
    layer: failing("listSegments", (request) => sent(request, "page").startsWith("-")),
  },
  {
    name: "listSegments.page-negative-last-rows",
    about: "listSegments.wrong.page-negative",
    description: "A page below 0 counts from the end of the list, with the default as its limit.",
    layer: slicing(
      (request) => sent(request, "page").startsWith("-"),
      (matching, _page, limit) => matching.slice(-limit),
      { page: 1, limit: DEFAULT_PAGE },
    ),
  },
  {
    name: "listSegments.page-zero-500",
    about: "listSegments.wrong.page-zero",
    description: "Page 0 has an offset below 0, which the database refuses.",
    layer: failing("listSegments", (request) => sent(request, "page") === "0"),
  },
  {
    name: "listSegments.page-zero-last-rows",
    about: "listSegments.wrong.page-zero",
    description: "Page 0 is cut from the end of the list, and called the first page of one row.",
    layer: slicing(
      (request) => sent(request, "page") === "0",
      (matching, _page, limit) => matching.slice(-limit),
      { page: 1, limit: 1 },
    ),
  },
  {
    name: "listSegments.page-huge-500",
    about: "listSegments.wrong.page-huge",
    description: "A page that does not fit into 64 bits is an error of the server.",
    layer: failing("listSegments", (request) => isHuge(sent(request, "page"))),
  },
  {
    name: "listSegments.page-huge-default-limit",
    about: "listSegments.wrong.page-huge",
    description: "A page that overflows makes the server read the first page with all defaults.",
    layer: slicing(
      (request) => isHuge(sent(request, "page")),
      (matching) => matching.slice(0, DEFAULT_PAGE),
      {
        page: 1,
        limit: DEFAULT_PAGE,
      },
    ),
  },
  {
    name: "listSegments.limit-text-500",
    about: "listSegments.wrong.limit-text",
    description: "A limit that is not a number reaches the database, which refuses it.",
    layer: failing("listSegments", (request) => isText(sent(request, "limit"))),
  },
  {
    name: "listSegments.limit-text-none",
    about: "listSegments.wrong.limit-text",
    description: "A slice up to no number is empty, and the default is shown as the limit.",
    layer: slicing(
      (request) => isText(sent(request, "limit")),
      () => [],
      { limit: DEFAULT_PAGE },
    ),
  },
  {
    name: "listSegments.limit-zero-everything",
    about: "listSegments.wrong.limit-zero",
    description: "Limit 0 means no limit, and the whole list is one page of 0 rows.",
    layer: slicing(
      (request) => sent(request, "limit") === "0",
      (matching) => matching,
    ),
  },
  {
    name: "listSegments.limit-zero-500",
    about: "listSegments.wrong.limit-zero",
    description: "The number of pages is divided by limit 0.",
    layer: failing("listSegments", (request) => sent(request, "limit") === "0"),
  },
  {
    name: "listSegments.limit-negative-from-the-end",
    about: "listSegments.wrong.limit-negative",
    description: "A limit below 0 leaves out rows at the end of the list, and the default is shown.",
    layer: slicing(
      (request) => sent(request, "limit").startsWith("-"),
      (matching, _page, limit) => matching.slice(0, limit),
      { limit: DEFAULT_PAGE },
    ),
  },
  {
    name: "listSegments.limit-negative-unbounded",
    about: "listSegments.wrong.limit-negative",
    description: "A limit below 0 is no limit, and said to be a page of 1000.",
    layer: slicing(
      (request) => sent(request, "limit").startsWith("-"),
      (matching) => matching,
      {
        limit: 1000,
      },
    ),
  },
  {
    name: "listSegments.ids-quote-500",
    about: "listSegments.wrong.ids-quote",
    description: "A quote in an id ends the statement of the database.",
    layer: failing("listSegments", isQuoted),
  },
  {
    name: "listSegments.ids-quote-everything",
    about: "listSegments.wrong.ids-quote",
    description: "A condition in an id becomes one of the statement, and all segments match it.",
    layer: readingQuery((query) => {
      if (query.get("id:in")?.includes("'")) query.delete("id:in");
    }),
  },
  {
    name: "listSegments.ids-cut",
    about: "listSegments.wrong.ids-longer",
    description: "An id is cut to the length of the column before it is looked up.",
    layer: readingQuery((query) => {
      const ids = query.get("id:in")?.split(",") ?? [];
      const cut = ids.map((id) => (id.includes("'") ? id : id.slice(0, UUID_LENGTH)));
      if (ids.length > 0) query.set("id:in", cut.join(","));
    }),
  },
  {
    name: "listSegments.ids-wrong-left-out",
    about: "listSegments.wrong.ids-longer",
    description: "Ids of more than 36 characters are left out, and a filter without any is no filter.",
    layer: readingQuery((query) => {
      const ids = query.get("id:in")?.split(",") ?? [];
      if (ids.some((id) => id.length === UUID_LENGTH + 1)) query.delete("id:in");
    }),
  },
  {
    name: "listSegments.head-500",
    about: "listSegments.wrong.head",
    description: "A HEAD is routed like a GET, and its empty body is an error of the server.",
    place: "around-authentication",
    layer: (request, next) => (request.method === "HEAD" ? Promise.resolve(serverError()) : next(request)),
  },
];
