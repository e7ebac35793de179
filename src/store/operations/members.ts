import { flatError, jsonAnswer, Refusal } from "../answers.js";
import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import { collection, profileRow } from "../renderRow.js";
import { membersOf, type ShopperProfile } from "../state.js";
import { isUuid } from "../../guard/isUuid.js";
import { readArray } from "./body.js";
import { readSegmentId, refuseTooMany } from "./idList.js";
import { pageOf } from "./paging.js";
import { MAX_PROFILES } from "./shopperProfiles.js";

export function listShopperProfilesInSegment(request: StoreRequest, store: StoreContext): StoreAnswer {
  const { behaviour, state } = store;
  const ids = state.members.get(existingSegment(request, store));
  const profiles = [...(ids ?? [])].flatMap((id) => state.profiles.get(id) ?? []);
  return pageOf(profiles, (profile) => profileRow(profile, behaviour), request, behaviour);
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Adds shopper profiles to a segment; a profile that is already in it is no error. */
export function addShopperProfilesToSegment(request: StoreRequest, store: StoreContext): StoreAnswer {
  const { behaviour, state } = store;
  const segmentId = existingSegment(request, store);
  const ids = readArray(request, behaviour);
  refuseTooMany(ids.length, MAX_PROFILES);
  if (!ids.every(behaviour.profileIds === "text" ? isText : isUuid)) {
    throw new Refusal(flatError(behaviour.invalidStatus, "The body must hold ids of shopper profiles."));
  }
  const profiles = ids.map((id) => existingProfile(id.toLowerCase(), store));
  const members = membersOf(state, segmentId);
  for (const { id } of profiles) members.add(id);
  return jsonAnswer(
    201,
    collection(
      profiles.map((profile) => profileRow(profile, behaviour)),
      behaviour,
    ),
  );
}

function existingSegment(request: StoreRequest, { behaviour, state }: StoreContext): string {
  const id = readSegmentId(request, behaviour);
  if (state.segments.has(id)) return id;
  throw new Refusal(flatError(404, "The segment does not exist."));
}

function existingProfile(id: string, { state }: StoreContext): ShopperProfile {
  const profile = state.profiles.get(id);
  if (profile) return profile;
  throw new Refusal(flatError(404, "The shopper profile does not exist."));
}
