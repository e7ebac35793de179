import { emptyAnswer, flatError, Refusal } from "../answers.js";
import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import { membersOf } from "../state.js";
import { readIdList, readSegmentId, refuseTooMany } from "./idList.js";

/** Removes the profiles in `id:in` from a segment or, like the real API, **all if it is missing**. */
export function removeShopperProfilesFromSegment(request: StoreRequest, store: StoreContext): StoreAnswer {
  const { state, behaviour } = store;
  const segmentId = readSegmentId(request, behaviour);
  const named = readIdList(request, behaviour, behaviour.profileIds);
  if (named) refuseTooMany(named.size, behaviour.mostRows);
  if (!state.segments.has(segmentId)) {
    if (behaviour.unknownOnRemoval === 204) return emptyAnswer();
    throw new Refusal(flatError(404, "The segment does not exist."));
  }
  const members = membersOf(state, segmentId);
  for (const id of [...(named ?? members)]) members.delete(id);
  return emptyAnswer();
}
