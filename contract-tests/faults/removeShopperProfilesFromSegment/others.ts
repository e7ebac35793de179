import { dropSegment, membersOf, type Segment } from "../../../src/store/state.js";
import type { Layer, StoreContext } from "../../../src/store/storeContext.js";
import { afterwards } from "../layers.js";
import type { Fault } from "../fault.js";
import { idsNamed, naming } from "../namedIds.js";

const operation = "removeShopperProfilesFromSegment";

export const othersFaults: readonly Fault[] = [
  {
    name: "removeShopperProfilesFromSegment.filter-ignored",
    about: "removeShopperProfilesFromSegment.only-named",
    description: "The segment is emptied, whatever `id:in` names.",
    layer: naming(operation, () => undefined),
  },
  {
    name: "removeShopperProfilesFromSegment.filter-inverted",
    about: "removeShopperProfilesFromSegment.only-named",
    description: "All members are removed but those that are named.",
    layer: naming(operation, (ids, { state }, { route }) =>
      [...(state.members.get(route?.segmentId.toLowerCase() ?? "") ?? [])].filter((id) => !ids.includes(id)),
    ),
  },
  {
    name: "removeShopperProfilesFromSegment.of-all-segments",
    about: "removeShopperProfilesFromSegment.only-this-segment",
    description: "The profiles leave every segment of the store.",
    layer: afterwards(operation, ({ state }, request) => {
      for (const members of state.members.values()) for (const id of idsNamed(request)) members.delete(id);
    }),
  },
  {
    name: "removeShopperProfilesFromSegment.profiles-deleted",
    about: "removeShopperProfilesFromSegment.profiles-survive",
    description: "The profiles themselves are deleted.",
    layer: afterwards(operation, ({ state }, request) => {
      for (const id of idsNamed(request)) state.profiles.delete(id);
    }),
  },
  {
    name: "removeShopperProfilesFromSegment.orphans-deleted",
    about: "removeShopperProfilesFromSegment.profiles-survive",
    description: "Profiles that are in no segment any more are deleted.",
    layer: afterwards(operation, ({ state }, request) => {
      const still = new Set([...state.members.values()].flatMap((members) => [...members]));
      for (const id of idsNamed(request)) if (!still.has(id)) state.profiles.delete(id);
    }),
  },
  {
    name: "removeShopperProfilesFromSegment.segment-deleted",
    about: "removeShopperProfilesFromSegment.segment-survives",
    description: "The segment is deleted along with the membership.",
    layer: changingSegment(() => undefined),
  },
  {
    name: "removeShopperProfilesFromSegment.emptied-segment-deleted",
    about: "removeShopperProfilesFromSegment.segment-survives",
    description: "A segment that has no members any more is deleted.",
    layer: changingSegment((segment, { state }) =>
      membersOf(state, segment.id).size === 0 ? undefined : segment,
    ),
  },
  {
    name: "removeShopperProfilesFromSegment.description-wiped",
    about: "removeShopperProfilesFromSegment.segment-survives",
    description: "The segment is saved as it was loaded, without its description.",
    layer: changingSegment((segment) => ({ ...segment, description: undefined })),
  },
  {
    name: "removeShopperProfilesFromSegment.segment-renamed",
    about: "removeShopperProfilesFromSegment.segment-survives",
    description: "The name of the segment tells how many members there are.",
    layer: changingSegment((segment, { state }) => ({
      ...segment,
      name: `${segment.name} (${membersOf(state, segment.id).size})`,
    })),
  },
  {
    name: "removeShopperProfilesFromSegment.created-at-reset",
    about: "removeShopperProfilesFromSegment.segment-survives",
    description: "The segment is inserted anew, and `created_at` becomes the time of the removal.",
    layer: changingSegment((segment, { now }) => ({ ...segment, createdAt: now() })),
  },
];

function changingSegment(change: (segment: Segment, store: StoreContext) => Segment | undefined): Layer {
  return afterwards(operation, (store, { route }) => {
    const segment = store.state.segments.get(route?.segmentId.toLowerCase() ?? "");
    if (segment === undefined) return;
    const changed = change(segment, store);
    if (changed === undefined) dropSegment(store.state, segment.id);
    else store.state.segments.set(segment.id, changed);
  });
}
