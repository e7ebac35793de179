import type { StoreOperation } from "../../../src/store/routeOf.js";
import type { State } from "../../../src/store/state.js";
import type { Layer } from "../../../src/store/storeContext.js";
import type { Fault } from "../fault.js";
import { keeping } from "../past.js";

const MARK = "-h: ";

/** Answers every second list by ids from a replica that misses one kind of write to some segments. */
function replica(missed: StoreOperation, isLate: (count: number) => boolean): Layer {
  const past = keeping((): { state?: State } => ({}));
  return async (request, next, store) => {
    const operation = request.route?.operation;
    if (operation === missed) {
      const before = store.snapshot();
      const isOfHistory = [...before.segments.values()].some(({ name }) => name.includes(MARK));
      const answer = await next(request);
      if (isOfHistory) past(store).state ??= before;
      return answer;
    }
    const { state } = past(store);
    if (operation !== "listSegments" || !state || !request.query.has("id:in")) return next(request);
    if (!isLate(store.count("lists of the replicas"))) return next(request);
    const present = store.snapshot();
    store.restore(state);
    const answer = next(request);
    store.restore(present);
    return answer;
  };
}

export const replicasFaults: readonly Fault[] = [
  {
    name: "listSegments.replica-misses-deletions",
    about: "listSegments.steady",
    description: "Two replicas answer in turn, and one of them misses deletions.",
    layer: replica("deleteSegments", (count) => count % 2 === 0),
  },
  {
    name: "listSegments.replica-misses-updates",
    about: "listSegments.steady",
    description: "Two replicas answer in turn, and one of them misses updates.",
    layer: replica("updateSegments", (count) => count % 2 === 0),
  },
  {
    name: "listSegments.replica-is-second",
    about: "listSegments.steady",
    description: "Of three replicas one misses deletions.",
    layer: replica("deleteSegments", (count) => count % 3 === 0),
  },
];
