import type { StoreRequest } from "../../../src/store/exchange.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import { isUuid } from "../../../src/guard/isUuid.js";
import { afterwards, failing } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { idsNamed } from "../namedIds.js";

const operation = "removeShopperProfilesFromSegment";

export const edgesFaults: readonly Fault[] = [
  {
    name: "removeShopperProfilesFromSegment.again-500",
    about: "removeShopperProfilesFromSegment.again",
    description: "Removing a profile that is not a member throws, and the error is not caught.",
    layer: failing(
      operation,
      (request, store) =>
        isKnown(request, store) && !idsNamed(request).some((id) => hasMember(request, store, id)),
    ),
  },
  {
    name: "removeShopperProfilesFromSegment.again-empties",
    about: "removeShopperProfilesFromSegment.only-named",
    description: "Where none of the ids is a member the condition is left out, and the segment is emptied.",
    layer: on(operation, (request, next, store) => {
      if (!idsNamed(request).some((id) => hasMember(request, store, id))) {
        store.state.members.delete(segmentIdOf(request));
      }
      return next(request);
    }),
  },
  {
    name: "removeShopperProfilesFromSegment.unknown-segment-500",
    about: "removeShopperProfilesFromSegment.unknown-segment",
    description: "An unknown segment is an error of the server.",
    layer: failing(
      operation,
      (request, store) => isUuid(request.route?.segmentId) && !isKnown(request, store),
    ),
  },
  {
    name: "removeShopperProfilesFromSegment.unknown-segment-is-any",
    about: "removeShopperProfilesFromSegment.only-named",
    description: "Where the segment is not found the profiles leave every segment.",
    layer: afterwards(operation, (store, request) => {
      if (!isKnown(request, store)) leaveAll(request, store);
    }),
  },
  {
    name: "removeShopperProfilesFromSegment.malformed-segment-500",
    about: "removeShopperProfilesFromSegment.segment-id.malformed",
    description: "A segment id that is no UUID is an error of the server.",
    layer: failing(operation, ({ route }) => !isUuid(route?.segmentId)),
  },
  {
    name: "removeShopperProfilesFromSegment.malformed-segment-is-any",
    about: "removeShopperProfilesFromSegment.only-named",
    description: "A segment id that is no UUID is refused, once the profiles have left every segment.",
    layer: on(operation, (request, next, store) => {
      if (!isUuid(request.route?.segmentId)) leaveAll(request, store);
      return next(request);
    }),
  },
];

function segmentIdOf({ route }: StoreRequest): string {
  return route?.segmentId.toLowerCase() ?? "";
}

function isKnown(request: StoreRequest, { state }: StoreContext): boolean {
  return state.segments.has(segmentIdOf(request));
}

function hasMember(request: StoreRequest, { state }: StoreContext, profileId: string): boolean {
  return state.members.get(segmentIdOf(request))?.has(profileId) === true;
}

function leaveAll(request: StoreRequest, { state }: StoreContext): void {
  for (const members of state.members.values()) for (const id of idsNamed(request)) members.delete(id);
}
