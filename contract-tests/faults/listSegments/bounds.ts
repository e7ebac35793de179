import { flatError } from "../../../src/store/answers.js";
import type { Layer } from "../../../src/store/storeContext.js";
import { LARGEST_PAGE } from "../../../src/store/operations/paging.js";
import { answering, failing } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { askedOf, choosingRows, numbering, readingQuery, type Asked } from "../listedSegments.js";

const isPastTheEnd = ({ page, limit, matching }: Asked) => page > 1 && (page - 1) * limit >= matching.length;
const lastPage = ({ limit, matching }: Asked) => Math.max(1, Math.ceil(matching.length / limit));

const pastTheEnd = (layer: Layer) =>
  on("listSegments", (request, next, store) =>
    isPastTheEnd(askedOf(request, store)) ? layer(request, next, store) : next(request),
  );

export const boundsFaults: readonly Fault[] = [
  {
    name: "listSegments.past-the-end-500",
    about: "listSegments.page.past-the-end",
    description: "A page past the end is an error of the server.",
    layer: failing("listSegments", (request, store) => isPastTheEnd(askedOf(request, store))),
  },
  {
    name: "listSegments.past-the-end-wraps",
    about: "listSegments.page.past-the-end",
    description: "After the last page the first one comes again.",
    layer: pastTheEnd(
      readingQuery((query, asked) => {
        query.set("page", String(((asked.page - 1) % lastPage(asked)) + 1));
      }),
    ),
  },
  {
    name: "listSegments.past-the-end-last-page",
    about: "listSegments.page.past-the-end",
    description: "A page past the end is answered with the last one, so that a reader never comes to an end.",
    layer: pastTheEnd(
      readingQuery((query, asked) => {
        query.set("page", String(lastPage(asked)));
      }),
    ),
  },
  {
    name: "listSegments.past-the-end-everything",
    about: "listSegments.page.past-the-end",
    description: "A page past the end is answered with the rows of all pages.",
    layer: pastTheEnd(choosingRows(({ matching }) => matching)),
  },
  {
    name: "listSegments.limit-beyond-500",
    about: "listSegments.limit.maximum",
    description: "A `limit` beyond 250 is an error of the server.",
    layer: failing("listSegments", (request, store) => askedOf(request, store).limit > LARGEST_PAGE),
  },
  {
    name: "listSegments.limit-beyond-served",
    about: "listSegments.limit.maximum",
    description: "A `limit` beyond 250 is served in full.",
    layer: on("listSegments", async (request, next, store) => {
      const asked = askedOf(request, store);
      if (asked.limit <= LARGEST_PAGE) return next(request);
      const serving = numbering(() => ({ per_page: asked.limit, total_pages: lastPage(asked) }));
      const rows = choosingRows(({ matching }) => matching.slice(0, asked.limit));
      return serving(request, (inner) => rows(inner, next, store), store);
    }),
  },
  {
    name: "listSegments.limit-beyond-empty",
    about: "listSegments.limit.maximum",
    description: "A `limit` beyond 250 is answered 200 without any row, as if the store were empty.",
    layer: on("listSegments", (request, next, store) => {
      const layer = choosingRows(({ matching, limit }) =>
        limit > LARGEST_PAGE ? [] : matching.slice(0, limit),
      );
      return askedOf(request, store).limit > LARGEST_PAGE ? layer(request, next, store) : next(request);
    }),
  },
  {
    name: "listSegments.page-default-two",
    about: "listSegments.page.default",
    description: "Without `page` the second page is answered.",
    layer: readingQuery((query) => {
      if (!query.has("page")) query.set("page", "2");
    }),
  },
  {
    name: "listSegments.page-required",
    about: "listSegments.first-read",
    description: "A list without `page` is refused.",
    layer: answering("listSegments", (answer, { query }) =>
      query.has("page") ? answer : flatError(422, "The query parameter page is missing."),
    ),
  },
];
