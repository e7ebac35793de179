import type { CoverageCell } from "../coverage/cell.js";
import type { CheckSightings } from "../coverage/sightingsOf.js";
import type { BaselineComparison } from "../drift/compareDrift.js";
import type { DriftEntry } from "../drift/entry.js";
import type { OperationId } from "../spec/operations.js";
import type { CheckResult } from "../run/checkResult.js";
import type { RunInfo } from "../run/runInfo.js";

/** What came of all checks on one target. */
export interface TargetResults {
  name: string;
  /** Scheme, host and port of the target. */
  origin: string;
  results: CheckResult[];
  drift: DriftEntry[];
}

/** What came of all checks on one target, with what its report is drawn up from. */
export interface WitnessedResults extends TargetResults {
  /** What each check showed of the documents. */
  shown: CheckSightings[];
}

/** A check as a report tells of it. */
export interface CheckEntry {
  id: string;
  operationId: OperationId;
  requirement: string;
  /** Title of the page that says so. */
  page: string;
  /** JSON pointer into the spec. */
  pointer: string;
}

/** How many checks passed, failed and were skipped. */
export type Totals = Record<CheckResult["status"], number>;

/** What came of a run: the content of `reports/contract.json`. */
export interface ContractReport {
  /** Version of this form. */
  version: 2;
  verdict: "conforms" | "violates" | "unjudged";
  totals: Totals;
  run: RunInfo;
  /** The checks that were selected. */
  checks: CheckEntry[];
  targets: TargetResults[];
  coverage: CoverageCell[];
  /** How the drift of the run compares with that of an earlier one, where one was given. */
  comparison?: BaselineComparison;
}

/** Counts results by status. */
export function totalsOf(results: readonly CheckResult[]): Totals {
  const count = (status: CheckResult["status"]) =>
    results.filter((result) => result.status === status).length;
  return { pass: count("pass"), fail: count("fail"), skip: count("skip") };
}

/**
 * Draws up the report of a run. A run in which nothing passed and nothing failed judged nothing; one that is compared
 * with an earlier one violates the contract, too, where it shows something that is new and breaking.
 */
export function reportOf(
  content: Pick<ContractReport, "run" | "checks" | "targets" | "coverage" | "comparison">,
): ContractReport {
  const totals = totalsOf(content.targets.flatMap(({ results }) => results));
  const isBroken = content.comparison?.new.some((entry) => entry.class === "breaking") ?? false;
  const isJudged = totals.pass + totals.fail > 0;
  const verdict = totals.fail > 0 || (isBroken && isJudged) ? "violates" : isJudged ? "conforms" : "unjudged";
  return { version: 2, verdict, totals, ...content };
}
