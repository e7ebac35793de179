import type { Fault } from "../fault.js";
import { afterwards } from "../layers.js";
import { idsNamed } from "../namedIds.js";

const about = "deleteSegments.run.totals";

/** Deletes further segments with those that a request names. */
const deletingToo = (furtherOf: (named: readonly string[], before: readonly string[]) => readonly string[]) =>
  afterwards("deleteSegments", ({ state }, request, { segments }) => {
    for (const id of furtherOf(idsNamed(request), [...segments.keys()])) state.segments.delete(id);
  });

export const totalFaults: readonly Fault[] = [
  {
    name: "deleteSegments.newest-too",
    about,
    description: "A DELETE of one segment deletes the newest of the store too.",
    layer: deletingToo(({ length }, before) => (length === 1 ? before.slice(-1) : [])),
  },
  {
    name: "deleteSegments.unknown-deletes-newest",
    about,
    description: "An id of no segment has the position -1, so that the newest segment is deleted.",
    layer: deletingToo((named, before) => (named.every((id) => before.includes(id)) ? [] : before.slice(-1))),
  },
  {
    name: "deleteSegments.range-one-too-far",
    about,
    description: "Two ids are taken for the ends of a range, which goes one segment too far.",
    layer: deletingToo((named, before) => {
      const ends = named.map((id) => before.indexOf(id));
      const end = Math.max(...ends) + 1;
      return named.length === 2 && !ends.includes(-1) ? before.slice(end, end + 1) : [];
    }),
  },
];
