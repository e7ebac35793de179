import type { Segment, SegmentCreate } from "./context.js";

/** How much later than `created_at` the server's clock may have been read: a timestamp may lack its milliseconds. */
const TOLERANCE_MS = 1000;

/**
 * Tells whose a segment is that has the name of a row in doubt: ours, from before the call, or undefined where
 * nobody can know.
 *
 * @param row - What was sent.
 * @param segment - What the store lists.
 * @param starts - When the call started by the server's clock, in milliseconds since the epoch, as each answer tells
 * it: the truth lies between them where all its machines agree.
 */
export function originOf(
  row: SegmentCreate,
  segment: Segment,
  starts: readonly number[],
): "ours" | "before" | undefined {
  const createdAt = Date.parse(segment.created_at) + TOLERANCE_MS;
  if (starts.length === 0) return undefined;
  if (starts.every((start) => createdAt < start)) return "before";
  const isOurs = starts.every((start) => createdAt >= start) && isSame(row.description, segment.description);
  return isOurs ? "ours" : undefined;
}

// A description that was not given comes back absent, empty or null; outer spaces may be trimmed.
function isSame(given: string | undefined, kept: string | null | undefined): boolean {
  return (given ?? "") === (kept ?? "") || given?.trim() === kept;
}
