import { emptyAnswer, flatError, Refusal } from "../answers.js";
import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import { dropSegment } from "../state.js";
import { readIdList, refuseTooMany } from "./idList.js";

/** Deletes the segments in `id:in` or, like the real API, **all segments if it is missing**. */
export function deleteSegments(request: StoreRequest, store: StoreContext): StoreAnswer {
  const { state, behaviour } = store;
  const named = readIdList(request, behaviour);
  if (named) refuseTooMany(named.size, behaviour.mostRows);
  const ids = [...(named ?? state.segments.keys())];
  if (behaviour.unknownOnDelete === 404 && !ids.every((id) => state.segments.has(id))) {
    throw new Refusal(flatError(404, "The segment does not exist."));
  }
  for (const id of ids) dropSegment(state, id);
  return emptyAnswer();
}
