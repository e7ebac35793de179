import { Refusal, routeNotFound } from "../answers.js";
import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import type { StoreOperation } from "../routeOf.js";
import { createSegments } from "./createSegments.js";
import { deleteSegments } from "./deleteSegments.js";
import { listSegments } from "./listSegments.js";
import { addShopperProfilesToSegment, listShopperProfilesInSegment } from "./members.js";
import { removeShopperProfilesFromSegment } from "./removeShopperProfilesFromSegment.js";
import { createShopperProfiles, listShopperProfiles } from "./shopperProfiles.js";
import { updateSegments } from "./updateSegments.js";

const operations: Readonly<
  Record<StoreOperation, (request: StoreRequest, store: StoreContext) => StoreAnswer>
> = {
  listSegments,
  createSegments,
  updateSegments,
  deleteSegments,
  removeShopperProfilesFromSegment,
  listShopperProfiles,
  createShopperProfiles,
  listShopperProfilesInSegment,
  addShopperProfilesToSegment,
};

/** Runs the operation of a request, synchronously, so that no other request runs in between. */
export function operate(request: StoreRequest, store: StoreContext): StoreAnswer {
  if (request.route === undefined) return routeNotFound();
  try {
    return operations[request.route.operation](request, store);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}
