import type { StoreRequest } from "../../../src/store/exchange.js";
import { segmentRow } from "../../../src/store/renderRow.js";
import { on, withRows, type Fault } from "../fault.js";
import { answering, failing } from "../layers.js";
import { filtering, numbering, readingQuery, withIds } from "../listedSegments.js";
import { idsNamed } from "../namedIds.js";

const isRepeated = (ids: readonly string[]) => new Set(ids).size < ids.length;

const isFromTheEnd = (ids: readonly string[], all: readonly { readonly id: string }[]) => {
  const places = ids.map((id) => all.findIndex((segment) => segment.id === id));
  return places.length > 3 && places.every((place, index) => place < (places[index - 1] ?? Infinity));
};

const isInCapitals = ({ query }: StoreRequest) => /[A-F]/.test(query.get("id:in") ?? "");

export const spellingsFaults: readonly Fault[] = [
  {
    name: "listSegments.capitals-500",
    about: "listSegments.spelling.capitals",
    description: "An id in capital letters is no key of the cache, and the error is not caught.",
    layer: failing("listSegments", isInCapitals),
  },
  {
    name: "listSegments.capitals-everything",
    about: "listSegments.spelling.capitals",
    description: "Ids in capital letters are left out, and a filter without any is no filter.",
    layer: readingQuery((query) => {
      if (/[A-F]/.test(query.get("id:in") ?? "")) query.delete("id:in");
    }),
  },
  {
    name: "listSegments.encoded-key-unknown",
    about: "listSegments.spelling.encoded",
    description: "The filter is searched in the query before that is decoded, and `id%3ain` is not found.",
    layer: on("listSegments", (request, next) => {
      const query = new URLSearchParams(request.query);
      if (!/id:in=/.test(request.search) && !request.search.includes("id%3Ain=")) query.delete("id:in");
      return next({ ...request, query });
    }),
  },
  {
    name: "listSegments.encoded-comma-kept",
    about: "listSegments.spelling.encoded",
    description: "Ids are separated before they are decoded, so that an encoded comma is part of an id.",
    layer: on("listSegments", (request, next, store) =>
      request.search.toLowerCase().includes("%2c")
        ? filtering(() => [])(request, next, store)
        : next(request),
    ),
  },
  {
    name: "listSegments.encoded-query-twice",
    about: "listSegments.spelling.encoded",
    description: "With an encoded comma the gateway passes on the first id alone.",
    layer: on("listSegments", (request, next, store) =>
      request.search.includes("%2C")
        ? filtering((ids, everything) => withIds(everything, ids.slice(0, 1)))(request, next, store)
        : next(request),
    ),
  },
  {
    name: "listSegments.limit-before-filter",
    about: "listSegments.spelling.reversed",
    description: "Parameters are read by their position, and a filter behind the limit is not seen.",
    layer: on("listSegments", (request, next) => {
      const query = new URLSearchParams(request.query);
      const [first, second] = query.keys();
      if (first === "limit" && second === "id:in") query.delete("id:in");
      return next({ ...request, query });
    }),
  },
  {
    name: "listSegments.limit-is-total",
    about: "listSegments.spelling.reversed",
    description: "Where the only page is full the number of pages is one too high.",
    layer: numbering((_pagination, { matching, limit, page }) => {
      const isFull = matching.length === limit && limit > 2 && page === 1;
      return isFull ? { total_pages: 2 } : {};
    }),
  },
  {
    name: "listSegments.ids-must-ascend",
    about: "listSegments.spelling.reversed",
    description: "The ids are merged with a sorted index, and one behind a higher one is not found.",
    layer: filtering((ids, everything) =>
      withIds(everything, isFromTheEnd(ids, everything) ? ids.slice(0, 1) : ids),
    ),
  },
  {
    name: "listSegments.repeated-id-joined-twice",
    about: "listSegments.spelling.repeated",
    description: "A join with the ids of the filter lists a segment as often as it is named.",
    layer: answering("listSegments", (answer, request, { state, behaviour }) => {
      const ids = idsNamed(request);
      if (!isRepeated(ids)) return answer;
      const named = ids.flatMap((id) => state.segments.get(id) ?? []);
      return withRows(answer, () => named.map((segment) => segmentRow(segment, behaviour)));
    }),
  },
  {
    name: "listSegments.repeated-id-counted-twice",
    about: "listSegments.spelling.repeated",
    description: "`total` counts the ids of the filter in place of the segments.",
    layer: on("listSegments", (request, next, store) => {
      const ids = idsNamed(request);
      const layer = numbering(() => ({ total: ids.length }));
      return isRepeated(ids) ? layer(request, next, store) : next(request);
    }),
  },
  {
    name: "listSegments.repeated-id-lost",
    about: "listSegments.spelling.repeated",
    description: "An id that is named a second time is taken out of the set again.",
    layer: readingQuery((query) => {
      const ids = query.get("id:in")?.split(",") ?? [];
      const single = ids.filter((id) => ids.indexOf(id) === ids.lastIndexOf(id));
      if (isRepeated(ids)) query.set("id:in", single.join(","));
    }),
  },
];
