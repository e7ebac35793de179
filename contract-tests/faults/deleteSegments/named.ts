import { flatError } from "../../../src/store/answers.js";
import { dropSegment } from "../../../src/store/state.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { emptyAnswerFaults } from "../emptyAnswer.js";
import { on, type Fault } from "../fault.js";
import { idsNamed, naming } from "../namedIds.js";
import { lagging } from "../stale.js";

const operation = "deleteSegments";
const LAG_MS = 5000;

export const namedFaults: readonly Fault[] = [
  ...emptyAnswerFaults(operation),
  {
    name: "deleteSegments.nothing-deleted",
    about: "deleteSegments.named.one",
    description: "A deletion is answered and rolled back.",
    layer: naming(operation, () => []),
  },
  {
    name: "deleteSegments.first-deleted",
    about: "deleteSegments.named.many",
    description: "Of several ids the first alone is deleted.",
    layer: naming(operation, (ids) => ids.slice(0, 1)),
  },
  {
    name: "deleteSegments.last-deleted",
    about: "deleteSegments.named.many",
    description: "Of several ids the last alone is deleted.",
    layer: naming(operation, (ids) => ids.slice(-1)),
  },
  {
    name: "deleteSegments.list-is-one-id",
    about: "deleteSegments.named.many",
    description: "A list of ids is looked up as if it were one id, and so names nothing.",
    layer: naming(operation, (ids) => (ids.length > 1 ? [] : ids)),
  },
  {
    name: "deleteSegments.unknown-spoils-known",
    about: "deleteSegments.named.beside-unknown",
    description:
      "One unknown id among known ones keeps all of them from being deleted, and the answer is a success.",
    layer: naming(operation, (ids, { state }) => (ids.every((id) => state.segments.has(id)) ? ids : [])),
  },
  {
    name: "deleteSegments.by-position",
    about: "deleteSegments.only-named",
    description: "As many segments as are named are deleted, but the oldest of the store.",
    layer: naming(operation, (ids, { state }) => [...state.segments.keys()].slice(0, ids.length)),
  },
  {
    name: "deleteSegments.with-members-kept",
    about: "deleteSegments.with-members",
    description: "A segment that has members is not deleted, and the answer is a success.",
    layer: naming(operation, (ids, { state }) => ids.filter((id) => !state.members.get(id)?.size)),
  },
  {
    name: "deleteSegments.with-members-refused",
    about: "deleteSegments.with-members",
    description: "A segment that has members cannot be deleted.",
    layer: on(operation, async (request, next, { state }) => {
      const ids = idsNamed(request);
      const isFull = ids.some((id) => state.members.get(id)?.size);
      return isFull ? flatError(409, "The segment has shopper profiles.") : next(request);
    }),
  },
  {
    name: "deleteSegments.shown-by-id",
    about: "deleteSegments.named.one",
    description: "A deleted segment is marked: the whole list leaves it out, a list by ids does not.",
    layer: marking((isById) => isById),
  },
  {
    name: "deleteSegments.shown-in-whole-list",
    about: "deleteSegments.named.whole-list",
    description: "A deleted segment is marked: a list by ids leaves it out, the whole list does not.",
    layer: marking((isById) => !isById),
  },
  {
    name: "deleteSegments.list-lags",
    about: "deleteSegments.named.one",
    description: "The list shows a deletion only five seconds later.",
    layer: lagging(operation, "listSegments", LAG_MS),
  },
];

/** Shows deleted segments in lists with `id:in`, or in lists without it. */
function marking(isShown: (isById: boolean) => boolean): Layer {
  const marked = new WeakMap<StoreContext, Set<string>>();
  return on([operation, "listSegments"], async (request, next, store) => {
    const { state } = store;
    const ids = marked.get(store) ?? new Set<string>();
    marked.set(store, ids);
    if (request.route?.operation === operation) {
      for (const id of idsNamed(request)) if (state.segments.has(id)) ids.add(id);
      return naming(operation, () => [])(request, next, store);
    }
    if (isShown(request.query.has("id:in"))) return next(request);
    const all = store.snapshot();
    for (const id of ids) dropSegment(state, id);
    const answer = next(request);
    store.restore(all);
    return answer;
  });
}
