import { flatError, jsonAnswer, Refusal } from "../answers.js";
import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import { collection, profileRow } from "../renderRow.js";
import { isRecord, readArray } from "./body.js";
import { refuseTooMany } from "./idList.js";
import { pageOf } from "./paging.js";

/** Most rows of a write on shopper profiles. */
export const MAX_PROFILES = 50;

export function listShopperProfiles(request: StoreRequest, { state, behaviour }: StoreContext): StoreAnswer {
  const profiles = [...state.profiles.values()];
  return pageOf(profiles, (profile) => profileRow(profile, behaviour), request, behaviour);
}

/** Creates a shopper profile for each customer; a customer can have only one. */
export function createShopperProfiles(request: StoreRequest, store: StoreContext): StoreAnswer {
  const { state, behaviour } = store;
  const rows = readArray(request, behaviour);
  refuseTooMany(rows.length, MAX_PROFILES);
  const customerIds = rows.map((row) => (isRecord(row) ? row.customer_id : undefined));
  if (!customerIds.every(isCustomerId)) {
    throw new Refusal(flatError(behaviour.invalidStatus, "A row of the request is not acceptable."));
  }
  const known = new Set([...state.profiles.values()].map(({ customerId }) => customerId));
  if (new Set([...known, ...customerIds]).size < known.size + customerIds.length) {
    throw new Refusal(flatError(409, "The customer has a shopper profile already."));
  }
  const profiles = customerIds.map((customerId) => ({
    id: store.newId(),
    customerId,
    createdAt: store.now(),
  }));
  for (const profile of profiles) state.profiles.set(profile.id, profile);
  return jsonAnswer(
    201,
    collection(
      profiles.map((profile) => profileRow(profile, behaviour)),
      behaviour,
    ),
  );
}

function isCustomerId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}
