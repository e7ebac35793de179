import type { Sightings } from "../coverage/sightings.js";
import type { DriftEntry } from "../drift/entry.js";
import type { ShownViolation } from "../evidence.js";
import type { OperationId } from "../operations.js";

/** What came of one check on one target. */
export interface CheckResult {
  id: string;
  operationId: OperationId;
  status: "pass" | "fail" | "skip";
  /** Why the check was skipped. */
  reason?: string;
  /** How long the check took, in milliseconds. */
  ms: number;
  /** Which reading of the documents the target follows, where they are silent or disagree. */
  readings?: string[];
  /** What the target contradicts, at least one thing where the check failed. */
  violations?: ShownViolation[];
}

/** What a check left behind. */
export interface CheckOutcome {
  result: CheckResult;
  drift: DriftEntry[];
  /** What its exchanges showed of the documents. */
  shown: Sightings;
}
