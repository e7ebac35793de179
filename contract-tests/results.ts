import type { Drift } from "./judge.js";
import type { OperationId } from "./operations.js";
import type { WireViolation } from "./wire.js";

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
  /** What the target contradicts. */
  violation?: WireViolation;
  /** What it contradicts besides, in the same check. */
  furtherViolations?: WireViolation[];
}

/** What a check saw beyond the documents. */
export interface DriftEntry extends Drift {
  /** The check that saw it first. */
  check: string;
}

/** What a check left behind. */
export interface CheckOutcome {
  result: CheckResult;
  drift: DriftEntry[];
}

/** What came of all checks on one target. */
export interface TargetResults {
  name: string;
  results: CheckResult[];
  drift: DriftEntry[];
}

/** How many checks passed, failed and were skipped. */
export type Totals = Record<CheckResult["status"], number>;

/** What came of a run: the content of `reports/contract.json`. */
export interface ContractReport {
  /** Version of this form. */
  version: 1;
  verdict: "conforms" | "violates" | "unjudged";
  totals: Totals;
  targets: TargetResults[];
}

/** Counts results by status. */
export function totalsOf(results: readonly CheckResult[]): Totals {
  const count = (status: CheckResult["status"]) =>
    results.filter((result) => result.status === status).length;
  return { pass: count("pass"), fail: count("fail"), skip: count("skip") };
}

/** Draws up the report of a run. A run in which nothing passed and nothing failed judged nothing. */
export function reportOf(targets: TargetResults[]): ContractReport {
  const totals = totalsOf(targets.flatMap(({ results }) => results));
  const verdict = totals.fail > 0 ? "violates" : totals.pass > 0 ? "conforms" : "unjudged";
  return { version: 1, verdict, totals, targets };
}

/** Leaves out what is told already: one entry for each undocumented thing of an operation. */
export function distinctDrift(entries: readonly DriftEntry[]): DriftEntry[] {
  const keyOf = ({ operationId, kind, what }: DriftEntry) => `${operationId} ${kind} ${what}`;
  return [...new Map([...entries].reverse().map((entry) => [keyOf(entry), entry])).values()].reverse();
}
