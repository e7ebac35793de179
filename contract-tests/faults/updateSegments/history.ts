import type { Segment } from "../../../src/store/state.js";
import { ignoringNameConflicts, namedSegment } from "../createdSegments.js";
import { on, type Fault } from "../fault.js";
import { finding } from "../listedSegments.js";
import { afterwards, stacked } from "../layers.js";
import { keeping, reserving } from "../past.js";
import { rowsSent, sending } from "../sentRows.js";
import { segmentOf, storingInstead } from "../updatedRows.js";

const operation = "updateSegments";
const THROTTLE_MS = 4000;

/** Counts the updates of a segment, and keeps the segment as it was first. */
const first = keeping(() => new Map<string, Segment>());
const renames = keeping(() => new Set<string>());
const versions = keeping(() => new Map<string, Segment>());
const lastUpdates = keeping(() => new Map<string, number>());

export const historyFaults: readonly Fault[] = [
  {
    name: "updateSegments.old-name-reserved",
    about: "updateSegments.history.old-name",
    description: "A rename writes the new name into the index and leaves the old one there.",
    layer: reserving((reserved) =>
      afterwards(operation, (store, _request, before) => {
        for (const { id, name } of before.segments.values()) {
          if (store.state.segments.get(id)?.name !== name) reserved(store).add(name);
        }
      }),
    ),
  },
  {
    name: "updateSegments.refused-name-reserved",
    about: "updateSegments.history.old-name",
    description: "A rename that is refused has reserved its name already.",
    layer: reserving((reserved) =>
      on(operation, async (request, next, store) => {
        const answer = await next(request);
        for (const { name } of answer.status < 300 ? [] : rowsSent(request)) {
          if (typeof name === "string" && !namedSegment(name, store.state)) reserved(store).add(name);
        }
        return answer;
      }),
    ),
  },
  {
    name: "updateSegments.new-name-not-in-index",
    about: "updateSegments.history.new-name",
    description: "The unique index has the names of creates, and no name that came by a rename.",
    layer: stacked(
      afterwards(operation, (store, request) => {
        for (const { name } of rowsSent(request)) if (typeof name === "string") renames(store).add(name);
      }),
      ignoringNameConflicts((name, _index, _names, store) => renames(store).has(name)),
    ),
  },
  {
    name: "updateSegments.second-from-first-state",
    about: "updateSegments.history.latest",
    description: "A second update starts from the segment as it was first read, so that the first is lost.",
    layer: storingInstead(({ sent, before, updated }, store) => {
      const known = first(store).get(before.id);
      if (known === undefined) first(store).set(before.id, before);
      return known && sent.name === undefined ? { ...updated, name: known.name } : updated;
    }),
  },
  {
    name: "updateSegments.second-throttled",
    about: "updateSegments.corpus",
    description: "Of several updates of a segment within four seconds the first alone is stored.",
    layer: storingInstead(({ before, updated }, store) => {
      const last = lastUpdates(store).get(before.id) ?? -Infinity;
      if (store.now() - last < THROTTLE_MS) return before;
      lastUpdates(store).set(before.id, store.now());
      return updated;
    }),
  },
  {
    name: "updateSegments.versions-listed",
    about: "updateSegments.history.latest",
    description: "From its second update on a segment is listed in its last two versions.",
    layer: stacked(
      afterwards(operation, (store, request, before) => {
        for (const row of rowsSent(request)) {
          const old = segmentOf(row, before);
          const isSecond = old !== undefined && first(store).has(old.id);
          if (isSecond) versions(store).set(old.id, old);
          else if (old !== undefined) first(store).set(old.id, old);
        }
      }),
      finding((segments, store) =>
        segments.flatMap((segment) => {
          const old = versions(store).get(segment.id);
          return old ? [old, segment] : [segment];
        }),
      ),
    ),
  },
  {
    name: "updateSegments.renamed-by-old-name",
    about: "updateSegments.history.latest",
    description: "An update without a name restores the name that the segment was created with.",
    layer: stacked(
      afterwards("createSegments", (store) => {
        for (const segment of store.state.segments.values()) {
          if (!first(store).has(segment.id)) first(store).set(segment.id, segment);
        }
      }),
      sending(operation, (row, _index, _rows, store) => {
        const known = typeof row.id === "string" ? first(store).get(row.id) : undefined;
        return row.name === undefined && known ? { ...row, name: known.name } : row;
      }),
    ),
  },
  {
    name: "updateSegments.rename-drops-members",
    about: "updateSegments.keeps-members.renamed",
    description: "Members are kept by the name of their segment, and a rename leaves them behind.",
    layer: afterwards(operation, ({ state }, _request, before) => {
      for (const { id, name } of before.segments.values()) {
        if (state.segments.get(id)?.name !== name) state.members.delete(id);
      }
    }),
  },
  {
    name: "updateSegments.rename-drops-first-member",
    about: "updateSegments.keeps-members.renamed",
    description: "After a rename the members are read again, and the first of them is left out.",
    layer: afterwards(operation, ({ state }, _request, before) => {
      for (const { id, name } of before.segments.values()) {
        const [member] = state.members.get(id) ?? [];
        if (member !== undefined && state.segments.get(id)?.name !== name)
          state.members.get(id)?.delete(member);
      }
    }),
  },
];
