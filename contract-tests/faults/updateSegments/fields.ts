import { dropSegment, type Segment, type State } from "../../../src/store/state.js";
import { afterwards } from "../layers.js";
import type { Fault } from "../fault.js";
import { rowsSent, sending } from "../sentRows.js";
import { answeringOtherThanStored, segmentOf, storingInstead } from "../updatedRows.js";

const operation = "updateSegments";

export const fieldsFaults: readonly Fault[] = [
  {
    name: "updateSegments.description-wiped-in-silence",
    about: "updateSegments.answered-as-asked",
    description: "A rename removes the description, and the answer still shows it.",
    layer: storingInstead(({ sent, updated }) =>
      sent.description === undefined ? { ...updated, description: undefined } : updated,
    ),
  },
  {
    name: "updateSegments.name-emptied",
    about: "updateSegments.only-given-fields",
    description: "A name that is not given becomes empty text.",
    layer: answeringOtherThanStored(({ sent, updated }) =>
      sent.name === undefined ? { ...updated, name: "" } : updated,
    ),
  },
  {
    name: "updateSegments.name-of-row-before",
    about: "updateSegments.preparation",
    description: "A row without a name takes that of the row before, from a variable that is not reset.",
    layer: sending(operation, (row, index, rows) => {
      const name = row.name ?? rows[index - 1]?.name;
      return name === undefined ? row : { ...row, name };
    }),
  },
  {
    name: "updateSegments.id-only-wiped",
    about: "updateSegments.only-given-fields",
    description: "A row with nothing but an id removes the description, other rows do not.",
    layer: answeringOtherThanStored(({ sent, updated }) =>
      Object.keys(sent).length === 1 ? { ...updated, description: undefined } : updated,
    ),
  },
  {
    name: "updateSegments.id-only-deletes",
    about: "updateSegments.identity",
    description: "A row with nothing but an id deletes its segment.",
    layer: afterwards(operation, ({ state }, request) => {
      for (const row of rowsSent(request)) {
        const segment = segmentOf(row, state);
        if (segment && Object.keys(row).length === 1) dropSegment(state, segment.id);
      }
    }),
  },
  {
    name: "updateSegments.members-lost",
    about: "updateSegments.keeps-members",
    description: "The row is deleted and inserted anew, which takes all members out of the segment.",
    layer: afterwards(operation, ({ state }, request) => {
      for (const row of rowsSent(request)) state.members.delete(String(row.id).toLowerCase());
    }),
  },
  {
    name: "updateSegments.next-written-too",
    about: "updateSegments.only-named-rows",
    description: "The segment after each one named gets the same description.",
    layer: touchingOthers((segment, previous, sent) =>
      previous && sent.has(previous.id) ? { ...segment, description: previous.description } : segment,
    ),
  },
  {
    name: "updateSegments.written-everywhere",
    about: "updateSegments.only-named-rows",
    description: "The statement lacks its condition: every segment gets the description.",
    layer: afterwards(operation, ({ state }, request) => {
      const description = rowsSent(request).at(-1)?.description;
      if (typeof description !== "string") return;
      for (const segment of state.segments.values()) {
        state.segments.set(segment.id, { ...segment, description });
      }
    }),
  },
  {
    name: "updateSegments.all-touched",
    about: "updateSegments.only-named-rows",
    description: "Every segment of the store is saved again and gets the `updated_at` of the update.",
    layer: afterwards(operation, ({ state, now }) => {
      for (const segment of state.segments.values()) {
        state.segments.set(segment.id, { ...segment, updatedAt: now() });
      }
    }),
  },
  {
    name: "updateSegments.collection-replaced",
    about: "updateSegments.preparation",
    description: "The PUT replaces the collection: segments that it does not name are deleted.",
    layer: afterwards(operation, ({ state }, request) => {
      const sent = idsSent(rowsSent(request), state);
      for (const id of [...state.segments.keys()]) if (!sent.has(id)) dropSegment(state, id);
    }),
  },
];

function idsSent(rows: ReturnType<typeof rowsSent>, state: State): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => segmentOf(row, state)?.id ?? []));
}

function touchingOthers(
  change: (segment: Segment, previous: Segment | undefined, sent: ReadonlySet<string>) => Segment,
) {
  return afterwards(operation, ({ state }, request) => {
    const segments = [...state.segments.values()];
    const sent = idsSent(rowsSent(request), state);
    segments.forEach((segment, index) => {
      if (!sent.has(segment.id)) state.segments.set(segment.id, change(segment, segments[index - 1], sent));
    });
  });
}
