import type { ShownViolation } from "../wire/recordedExchange.js";
import type { OperationId } from "../spec/operations.js";
import type { Drift } from "../wire/finding.js";
import type { JudgedExchange } from "../wire/exchange.js";

/** A failure that is known, as its list explains it. */
export interface KnownDeviation {
  readonly reason: string;
  /** A page about it, such as a ticket. */
  readonly link?: string;
  /** The sentence of the documents that it contradicts. */
  readonly sentence?: string;
}

export interface CheckResult {
  readonly id: string;
  readonly operationId: OperationId;
  readonly status: "pass" | "fail" | "skip";
  readonly reason?: string;
  /** The known deviation that excuses it. */
  readonly deviation?: KnownDeviation;
  /** Id of the failed check for which this one was not judged. */
  readonly cause?: string;
  /** Duration in milliseconds. */
  readonly ms: number;
  /** The reading of the documents that the target follows, if they are silent or disagree. */
  readonly readings?: string[];
  /** Hiccups: exchanges that failed, and went well when they were repeated. */
  readonly interruptions?: string[];
  /** Not empty if the check failed. */
  readonly violations?: ShownViolation[];
}

export interface CheckRun {
  readonly result: CheckResult;
  readonly exchanges: readonly JudgedExchange[];
  /** Found in its exchanges; the readings of the check are in the result. */
  readonly drift: readonly Drift[];
}
