import type { CallOptions, Segment, SegmentCreate } from "./context.js";

/** A segment that should be in the store. */
export interface DesiredSegment {
  /** Identifies the segment; without outer spaces. */
  readonly name: string;
  /** The description. Absent and null mean the empty one. */
  readonly description?: string | null | undefined;
}

/** A listed segment in a plan. */
export interface PlannedSegment {
  /** Id of the segment. */
  readonly id: string;
  /** Name of the segment, as listed. */
  readonly name: string;
  /** Description of the segment, as listed; the empty one if there is none. */
  readonly description: string;
}

/** A change of a segment in a plan. */
export interface PlannedUpdate extends PlannedSegment {
  /** The new description. */
  readonly description: string;
  /** The fields that change, as listed. */
  readonly before: { readonly description: string };
}

/** The changes that `apply` would make: plain data, which can be printed, stored as JSON and cut down. */
export interface SegmentsPlan {
  /** Desired segments that the store lacks. */
  readonly create: readonly SegmentCreate[];
  /** Segments whose description differs. */
  readonly update: readonly PlannedUpdate[];
  /** Segments that are not desired and that `remove` selects. */
  readonly delete: readonly PlannedSegment[];
  /** Segments that are as desired. */
  readonly unchanged: readonly PlannedSegment[];
}

/** Options of `plan`. */
export interface PlanOptions extends CallOptions {
  /**
   * Selects segments to delete, from the listed ones that are not desired; must return true or false.
   * @default deletes none
   */
  readonly remove?: ((segment: Segment) => boolean) | undefined;
}
