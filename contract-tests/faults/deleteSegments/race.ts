import type { Layer } from "../../../src/store/storeContext.js";
import { on, type Fault } from "../fault.js";
import { serverError } from "../layers.js";
import { idsNamed } from "../namedIds.js";
import { keeping } from "../past.js";
import { cachingLists, plainListCached } from "../plainList.js";

const operation = "deleteSegments";
const OVERLAP_MS = 20;

const inFlight = keeping(() => new Set<string>());
const inFlightCounts = keeping(() => new Map<string, number>());

/** Applies a layer to the deletion of a segment that another request deletes at the same time. */
function overlapping(otherwise: Layer): Layer {
  return on(operation, async (request, next, store) => {
    const key = idsNamed(request).join();
    const isSecond = inFlight(store).has(key);
    inFlight(store).add(key);
    await store.sleep(OVERLAP_MS);
    const answer = await (isSecond ? otherwise(request, next, store) : next(request));
    inFlight(store).delete(key);
    return answer;
  });
}

export const raceFaults: readonly Fault[] = [
  plainListCached(operation),
  {
    name: "deleteSegments.filtered-list-cached",
    about: "deleteSegments.fresh",
    description: "Lists by ids are kept in a cache that no deletion empties.",
    layer: cachingLists((query) => query.has("id:in"), ["createSegments", "updateSegments"]),
  },
  {
    name: "deleteSegments.override-obeyed",
    about: "deleteSegments.method-override",
    description: "A framework takes `X-HTTP-Method-Override` for the method, on a GET too.",
    layer: (request, next) => {
      const { route, headers } = request;
      const isOverridden =
        headers["x-http-method-override"] === "DELETE" && route?.operation === "listSegments";
      return next(isOverridden ? { ...request, method: "DELETE", route: { ...route, operation } } : request);
    },
  },
  {
    name: "deleteSegments.override-in-background",
    about: "deleteSegments.method-override",
    description: "A gateway answers the GET, and a proxy behind it sees the method in the header.",
    layer: async (request, next) => {
      const { route, headers } = request;
      const answer = await next(request);
      if (headers["x-http-method-override"] === "DELETE" && route?.operation === "listSegments")
        await next({ ...request, method: "DELETE", route: { ...route, operation } });
      return answer;
    },
  },
  {
    name: "deleteSegments.race-500",
    about: "deleteSegments.race.one-segment",
    description: "The second of two deletions at once finds no row, and that is a server error.",
    layer: overlapping(() => Promise.resolve(serverError())),
  },
  {
    name: "deleteSegments.race-both-rolled-back",
    about: "deleteSegments.race.one-segment",
    description: "Two deletions of a segment at once are both answered, and neither is done.",
    layer: on(operation, async (request, next, store) => {
      const key = idsNamed(request).join();
      const before = store.snapshot();
      const count = (inFlightCounts(store).get(key) ?? 0) + 1;
      inFlightCounts(store).set(key, count);
      await store.sleep(OVERLAP_MS);
      const isRaced = (inFlightCounts(store).get(key) ?? 0) > 1;
      const answer = await next(request);
      const segment = before.segments.get(key);
      if (isRaced && segment) store.state.segments.set(key, segment);
      await store.sleep(OVERLAP_MS);
      inFlightCounts(store).delete(key);
      return answer;
    }),
  },
  {
    name: "deleteSegments.race-written-back",
    about: "deleteSegments.race.one-segment",
    description:
      "The second of two deletions at once marks the row as it has read it, and so writes it again.",
    layer: on(operation, async (request, next, store) => {
      const [id = "", ...others] = idsNamed(request);
      const read = store.state.segments.get(id);
      await store.sleep(OVERLAP_MS);
      const isGone = others.length === 0 && read !== undefined && !store.state.segments.has(id);
      const answer = await next(request);
      if (isGone) store.state.segments.set(id, read);
      return answer;
    }),
  },
];
