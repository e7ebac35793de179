import type { Segment, SegmentCreate } from "./context.js";

/** A `created_at` without milliseconds is up to a second early. */
const TOLERANCE_MS = 1000;

/**
 * Decides if a listed segment was created by this call or existed before it; undefined if that cannot be known.
 *
 * @param starts - Starts of the call by the server's clock in milliseconds, one for each answer. The clocks of its
 * machines differ, so all must agree.
 */
export function originOf(
  row: SegmentCreate,
  segment: Segment,
  starts: readonly number[],
): "this call" | "earlier" | undefined {
  const createdAt = Date.parse(segment.created_at) + TOLERANCE_MS;
  if (starts.length === 0) return undefined;
  if (starts.every((start) => createdAt < start)) return "earlier";
  const isNew = starts.every((start) => createdAt >= start) && isSame(row.description, segment.description);
  return isNew ? "this call" : undefined;
}

// The API returns a missing description as absent, empty or null, and may trim outer spaces.
function isSame(given: string | undefined, kept: string | null | undefined): boolean {
  return (given ?? "") === (kept ?? "") || given?.trim() === kept;
}
