import type { Segment } from "./segments.js";

/** Answers may give the same moment with or without milliseconds. */
const SAME_MOMENT_MS = 1000;

export function isSameMoment(left: string, right: string): boolean {
  return Math.abs(Date.parse(left) - Date.parse(right)) <= SAME_MOMENT_MS;
}

const isSame: { readonly [Field in keyof Segment]-?: (left: Segment, right: Segment) => boolean } = {
  id: (left, right) => left.id === right.id,
  name: (left, right) => left.name === right.name,
  // A missing description may be absent, empty or null.
  description: (left, right) => (left.description ?? "") === (right.description ?? ""),
  created_at: (left, right) => isSameMoment(left.created_at, right.created_at),
  updated_at: (left, right) => isSameMoment(left.updated_at, right.updated_at),
};

/** Lists the fields in which two reads of a segment differ. */
export function differentFields(left: Segment, right: Segment): string[] {
  return Object.entries(isSame).flatMap(([field, holds]) => (holds(left, right) ? [] : [field]));
}

/** Compares two reads of a segment. */
export function isSameSegment(left: Segment | undefined, right: Segment | undefined): boolean {
  return left !== undefined && right !== undefined && differentFields(left, right).length === 0;
}

/** Compares two lists of segments in any order. */
export function isSameList(left: readonly Segment[], right: readonly Segment[]): boolean {
  return (
    left.length === right.length &&
    right.every((row) =>
      isSameSegment(
        left.find(({ id }) => id === row.id),
        row,
      ),
    )
  );
}
