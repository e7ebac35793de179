import type { Segment } from "../../../src/store/state.js";
import type { Fault } from "../fault.js";
import { afterwards } from "../layers.js";
import { idsNamed } from "../namedIds.js";

/** Makes the fault that a further segment is deleted with one that has members. */
function deletingToo(
  name: string,
  description: string,
  furtherOf: (segments: readonly Segment[]) => Segment | undefined,
): Fault {
  return {
    name: `deleteSegments.with-members-${name}`,
    about: "deleteSegments.run.totals",
    description,
    layer: afterwards("deleteSegments", ({ state }, request, { segments, members }) => {
      const hasMembers = idsNamed(request).some((id) => (members.get(id)?.size ?? 0) > 0);
      const further = furtherOf([...segments.values()]);
      if (hasMembers && further) state.segments.delete(further.id);
    }),
  };
}

export const totalFaults: readonly Fault[] = [
  deletingToo(
    "neighbour-too",
    "With the newest segment, which has members, the one before it is deleted.",
    (segments) => segments.at(-2),
  ),
  deletingToo(
    "oldest-too",
    "With a segment that has members the oldest of the store is deleted, whose position is 0.",
    (segments) => segments[0],
  ),
  deletingToo(
    "undescribed-too",
    "With a segment that has members a segment without description is deleted.",
    (segments) => segments.find(({ description }) => description === undefined),
  ),
];
