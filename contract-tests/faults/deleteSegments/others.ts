import { dropSegment, type State } from "../../../src/store/state.js";
import { afterwards, serverError } from "../layers.js";
import { on, type Fault } from "../fault.js";
import { idsNamed, naming } from "../namedIds.js";

const operation = "deleteSegments";

export const othersFaults: readonly Fault[] = [
  {
    name: "deleteSegments.filter-ignored",
    about: "deleteSegments.only-named",
    description: "Every segment of the store is deleted, whatever `id:in` names.",
    layer: naming(operation, () => undefined),
  },
  {
    name: "deleteSegments.filter-inverted",
    about: "deleteSegments.only-named",
    description: "Every segment is deleted but those that are named.",
    layer: naming(operation, (ids, { state }) =>
      [...state.segments.keys()].filter((id) => !ids.includes(id)),
    ),
  },
  {
    name: "deleteSegments.next-deleted-too",
    about: "deleteSegments.only-named",
    description: "A range that ends one row too late deletes the next segment as well.",
    layer: naming(operation, (ids, { state }) => {
      const all = [...state.segments.keys()];
      return all.filter((id, index) => ids.includes(id) || ids.includes(all[index - 1] ?? ""));
    }),
  },
  {
    name: "deleteSegments.others-touched",
    about: "deleteSegments.only-named",
    description: "The other segments are numbered anew, which moves their `updated_at`.",
    layer: afterwards(operation, ({ state, now }) => {
      for (const segment of state.segments.values()) {
        state.segments.set(segment.id, { ...segment, updatedAt: now() });
      }
    }),
  },
  {
    name: "deleteSegments.others-lose-members",
    about: "deleteSegments.other-memberships",
    description: "The members of a deleted segment leave all other segments as well.",
    layer: afterwards(operation, ({ state }, request, before) => {
      for (const profile of membersNamed(idsNamed(request), before)) {
        for (const members of state.members.values()) members.delete(profile);
      }
    }),
  },
  {
    name: "deleteSegments.profiles-deleted",
    about: "deleteSegments.profiles-survive",
    description: "The deletion cascades to the profiles of the members.",
    layer: afterwards(operation, ({ state }, request, before) => {
      for (const profile of membersNamed(idsNamed(request), before)) state.profiles.delete(profile);
    }),
  },
  {
    name: "deleteSegments.orphans-deleted",
    about: "deleteSegments.profiles-survive",
    description: "Profiles that are in no segment any more are deleted.",
    layer: afterwards(operation, ({ state }, request, before) => {
      const still = new Set([...state.members.values()].flatMap((members) => [...members]));
      for (const profile of membersNamed(idsNamed(request), before)) {
        if (!still.has(profile)) state.profiles.delete(profile);
      }
    }),
  },
  {
    name: "deleteSegments.again-500",
    about: "deleteSegments.again",
    description: "A segment that was there once is found in the history, and breaks the handler.",
    layer: failingOnDeleted(),
  },
  {
    name: "deleteSegments.unknown-500",
    about: "deleteSegments.unknown-id",
    description: "An id that names nothing is an error of the server.",
    layer: on(operation, (request, next, { state }) =>
      idsNamed(request).some((id) => state.segments.has(id)) ? next(request) : Promise.resolve(serverError()),
    ),
  },
  {
    name: "deleteSegments.unknown-deletes-last",
    about: "deleteSegments.only-named",
    description: "An id that is not found is at position -1, and the last segment is deleted.",
    layer: naming(operation, (ids, { state }) => {
      const all = [...state.segments.keys()];
      return ids.flatMap((id) => all.at(all.indexOf(id)) ?? []);
    }),
  },
  {
    name: "deleteSegments.unknown-deletes-all",
    about: "deleteSegments.only-named",
    description: "Where no id is found the condition is left out, and every segment is deleted.",
    layer: afterwards(operation, ({ state }, request, before) => {
      if (idsNamed(request).some((id) => before.segments.has(id))) return;
      for (const id of before.segments.keys()) dropSegment(state, id);
    }),
  },
];

function membersNamed(ids: readonly string[], { members }: State): string[] {
  return ids.flatMap((id) => [...(members.get(id) ?? [])]);
}

function failingOnDeleted() {
  const deleted = new WeakMap<object, Set<string>>();
  return on(operation, async (request, next, store) => {
    const past = deleted.get(store) ?? new Set<string>();
    deleted.set(store, past);
    const ids = idsNamed(request);
    if (ids.some((id) => past.has(id))) return serverError();
    for (const id of ids) if (store.state.segments.has(id)) past.add(id);
    return next(request);
  });
}
