import type { Segment } from "../../../src/store/state.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import { answeringOtherThanStored, type Keep } from "../createdSegments.js";
import { on, type Fault } from "../fault.js";
import { afterwards, stacked } from "../layers.js";
import { deletedSince, keeping, reserving } from "../past.js";
import { rowsSent } from "../sentRows.js";

const operation = "createSegments";

/** Reserves some names of creates that are refused. */
const reservingRefused = (choose: (names: readonly string[]) => readonly string[]) =>
  reserving((reserved) =>
    on(operation, async (request, next, store) => {
      const answer = await next(request);
      if (answer.status !== 409) return answer;
      const names = rowsSent(request).flatMap(({ name }) => (typeof name === "string" ? [name] : []));
      const held = new Set([...store.state.segments.values()].map(({ name }) => name));
      for (const name of choose(names)) if (!held.has(name)) reserved(store).add(name);
      return answer;
    }),
  );

/** Creates a segment with something of the deleted one that had its name. */
function reviving(revive: (created: Segment, deleted: Segment) => Segment) {
  const graves = keeping(() => new Map<string, Segment>());
  const burying = afterwards("deleteSegments", (store, _request, before) => {
    for (const segment of deletedSince(before.segments, store)) graves(store).set(segment.name, segment);
  });
  const keep: Keep = (segment, _index, _created, store: StoreContext) => {
    const deleted = graves(store).get(segment.name);
    return deleted ? revive(segment, deleted) : segment;
  };
  return stacked(burying, answeringOtherThanStored(keep));
}

/** Gives a segment the age of the deleted one that had its name, behind the answer. */
function ageing() {
  const ages = keeping(() => new Map<string, number>());
  return stacked(
    afterwards("deleteSegments", (store, _request, before) => {
      for (const { name, createdAt } of deletedSince(before.segments, store))
        ages(store).set(name, createdAt);
    }),
    afterwards(operation, (store) => {
      for (const segment of store.state.segments.values()) {
        const createdAt = ages(store).get(segment.name);
        if (createdAt !== undefined) store.state.segments.set(segment.id, { ...segment, createdAt });
      }
    }),
  );
}

/** Gives a new segment the members of the deleted one that had its name. */
function inheriting() {
  const kept = keeping(() => new Map<string, ReadonlySet<string>>());
  return stacked(
    afterwards("deleteSegments", (store, _request, before) => {
      for (const { id, name } of deletedSince(before.segments, store))
        kept(store).set(name, before.members.get(id) ?? new Set());
    }),
    afterwards(operation, (store, _request, before) => {
      for (const { id, name } of store.state.segments.values()) {
        const members = before.segments.has(id) ? undefined : kept(store).get(name);
        if (members) store.state.members.set(id, new Set(members));
      }
    }),
  );
}

export const historyFaults: readonly Fault[] = [
  {
    name: "createSegments.refused-names-reserved",
    about: "createSegments.history.refused-names",
    description: "Names are reserved before the body is checked, and a refusal does not free them.",
    layer: reservingRefused((names) => names),
  },
  {
    name: "createSegments.refused-batch-reserved",
    about: "createSegments.history.refused-names",
    description: "The rows before the one in conflict are rolled back, and their names stay in the index.",
    layer: reservingRefused((names) => (new Set(names).size > 1 ? names.slice(0, 1) : [])),
  },
  {
    name: "createSegments.doubled-name-reserved",
    about: "createSegments.history.refused-names",
    description: "A name that was refused because it came twice cannot be given afterwards.",
    layer: reservingRefused((names) => names.filter((name, index) => names.indexOf(name) < index)),
  },
  {
    name: "createSegments.revives-created-at",
    about: "createSegments.history.new-segment",
    description: "The row of a deleted segment is written anew, and keeps its `created_at`.",
    layer: reviving((created, { createdAt }) => ({ ...created, createdAt })),
  },
  {
    name: "createSegments.revives-description",
    about: "createSegments.history.new-segment",
    description: "The row of a deleted segment is used again, and its description comes back.",
    layer: reviving((created, { description }) => ({ ...created, description })),
  },
  {
    name: "createSegments.revives-later",
    about: "createSegments.history.new-segment",
    description:
      "A trigger writes the old moment of creation into the new row, and the answer has the new one.",
    layer: ageing(),
  },
  {
    name: "createSegments.members-by-name",
    about: "createSegments.history.no-members",
    description: "Memberships are kept under the name of the segment, and outlive it.",
    layer: inheriting(),
  },
];
