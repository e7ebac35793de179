import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import { isJsonObject } from "../spec/json.js";
import { operate } from "../../src/store/operations/index.js";
import { DEFAULT_PAGE } from "../../src/store/operations/paging.js";
import { segmentRow, type Row } from "../../src/store/renderRow.js";
import type { Segment } from "../../src/store/state.js";
import { answering } from "./layers.js";
import { on, withJson, withRows } from "./fault.js";
import { idsNamed } from "./namedIds.js";

/** The query of a list, and the segments that it selects from. */
export interface Asked {
  readonly page: number;
  readonly limit: number;
  /** True if the query has `id:in`. */
  readonly isFiltered: boolean;
  /** The segments on all pages together. */
  readonly matching: readonly Segment[];
  readonly everything: readonly Segment[];
}

export function askedOf(request: StoreRequest, store: StoreContext): Asked {
  const { query } = request;
  const isFiltered = query.has("id:in");
  const everything = store.listed();
  return {
    page: Number(query.get("page") ?? 1),
    limit: Number(query.get("limit") ?? DEFAULT_PAGE),
    isFiltered,
    matching: isFiltered ? withIds(everything, idsNamed(request)) : everything,
    everything,
  };
}

export function withIds(segments: readonly Segment[], ids: readonly string[]): readonly Segment[] {
  return segments.filter(({ id }) => ids.includes(id));
}

/** Changes the query before the list reads it. */
export function readingQuery(change: (query: URLSearchParams, asked: Asked) => void): Layer {
  return on("listSegments", (request, next, store) => {
    const query = new URLSearchParams(request.query);
    change(query, askedOf(request, store));
    return next({ ...request, query });
  });
}

/** Changes the result of `id:in`; lists without it are right. */
export function filtering(
  find: (ids: readonly string[], everything: readonly Segment[]) => readonly Segment[],
): Layer {
  return on("listSegments", async (request, next, store) => {
    if (!request.query.has("id:in")) return next(request);
    const query = new URLSearchParams(request.query);
    query.delete("id:in");
    const listed = () => find(idsNamed(request), store.listed());
    return operate({ ...request, query }, { ...store, listed });
  });
}

/** Changes the segments, or their order, that the list finds. */
export function finding(
  change: (segments: readonly Segment[], store: StoreContext) => readonly Segment[],
): Layer {
  return on("listSegments", (request, _next, store) => {
    const segments = change(store.listed(), store);
    return Promise.resolve(operate(request, { ...store, listed: () => segments }));
  });
}

export function numbering(change: (pagination: Row, asked: Asked) => Row): Layer {
  return answering("listSegments", (answer, request, store) =>
    withPagination(answer, (pagination) => ({
      ...pagination,
      ...change(pagination, askedOf(request, store)),
    })),
  );
}

/** Changes the rows of a page. All numbers except `count` stay. */
export function choosingRows(choose: (asked: Asked) => readonly Segment[]): Layer {
  return answering("listSegments", (answer, request, store) => {
    const chosen = choose(askedOf(request, store));
    const rows = chosen.map((segment) => segmentRow(segment, store.behaviour));
    return withPagination(
      withRows(answer, () => rows),
      (pagination) => ({ ...pagination, count: rows.length }),
    );
  });
}

export function unfilteredOnly(layer: Layer): Layer {
  return on("listSegments", (request, next, store) =>
    request.query.has("id:in") ? next(request) : layer(request, next, store),
  );
}

/** Changes the pagination of a 2xx answer, to any value. */
export function withPagination(answer: StoreAnswer, change: (pagination: Row) => unknown): StoreAnswer {
  return withJson(answer, (json) => {
    const { meta } = json;
    if (!isJsonObject(meta) || !isJsonObject(meta.pagination)) return json;
    return { ...json, meta: { ...meta, pagination: change(meta.pagination) } };
  });
}
