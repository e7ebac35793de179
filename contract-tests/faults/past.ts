import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { Segment } from "../../src/store/state.js";
import { bulkError } from "../../src/store/answers.js";
import { on } from "./fault.js";
import { rowsSent } from "./sentRows.js";

const PROBLEM = { status: 409, title: "Cannot have multiple segments with the same name.", errors: {} };

/** Makes data that a layer keeps for each store. */
export function keeping<Kept>(make: () => Kept): (store: StoreContext) => Kept {
  const all = new WeakMap<StoreContext, Kept>();
  return (store) => {
    const kept = all.get(store) ?? make();
    all.set(store, kept);
    return kept;
  };
}

/** Refuses creates of names that a layer has reserved and no segment has. */
export function reserving(reserve: (names: (store: StoreContext) => Set<string>) => Layer): Layer {
  const reserved = keeping(() => new Set<string>());
  const layer = reserve(reserved);
  const refusing = on("createSegments", (request, next, store) => {
    const rows = rowsSent(request);
    const isReserved = rows.some(({ name }) => typeof name === "string" && reserved(store).has(name));
    return isReserved ? Promise.resolve(bulkError(409, [PROBLEM], [], rows.length)) : next(request);
  });
  return (request, next, store) => refusing(request, (inner) => layer(inner, next, store), store);
}

/** Lists the segments that were deleted since a state of the store. */
export function deletedSince(before: ReadonlyMap<string, Segment>, { state }: StoreContext): Segment[] {
  return [...before.values()].filter(({ id }) => !state.segments.has(id));
}
