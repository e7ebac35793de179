import type { ShownViolation } from "../wire/recordedExchange.js";
import type { OperationId } from "../spec/operations.js";
import type { Drift } from "../wire/finding.js";
import type { JudgedExchange } from "../wire/judgedExchange.js";

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

/** The result of a check, and what the check saw. */
export interface CheckRun {
  result: CheckResult;
  exchanges: readonly JudgedExchange[];
  /** What its exchanges hold beyond the documents; its readings are in the result. */
  drift: readonly Drift[];
}
