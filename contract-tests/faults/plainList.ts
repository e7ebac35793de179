import type { StoreAnswer } from "../../src/store/exchange.js";
import type { WriteId } from "../spec/operations.js";
import type { Layer } from "../../src/store/storeContext.js";
import type { Fault } from "./fault.js";
import { keeping } from "./past.js";

/** Keeps the answer of some lists until one of some writes. */
export function cachingLists(
  isCached: (query: URLSearchParams) => boolean,
  emptiedBy: readonly WriteId[],
): Layer {
  const cache = keeping(() => new Map<string, StoreAnswer>());
  return async (request, next, store) => {
    const operation = request.route?.operation;
    if (emptiedBy.some((write) => write === operation)) cache(store).clear();
    if (operation !== "listSegments" || !isCached(request.query)) return next(request);
    const key = request.query.toString();
    const answer = cache(store).get(key) ?? (await next(request));
    cache(store).set(key, answer);
    return answer;
  };
}

const writes = ["createSegments", "updateSegments", "deleteSegments"] as const;

/** Makes the fault that the list without parameters is kept in a cache that one kind of write does not empty. */
export function plainListCached(operation: (typeof writes)[number]): Fault {
  return {
    name: `${operation}.plain-list-cached`,
    about: `${operation}.fresh`,
    description: "The list without parameters is kept in a cache that this kind of write does not empty.",
    layer: cachingLists(
      (query) => query.size === 0,
      writes.filter((write) => write !== operation),
    ),
  };
}
