import type { CoverageCell } from "../coverage/cell.js";
import type { CheckSightings } from "../coverage/sightingsOf.js";
import type { BaselineComparison } from "../drift/compareDrift.js";
import type { DriftEntry } from "../drift/entry.js";
import type { LeftBehind } from "../live/leftBehind.js";
import type { OperationId } from "../spec/operations.js";
import type { CheckResult } from "../run/checkResult.js";
import type { Level } from "../run/levelOf.js";
import type { RunInfo } from "../run/session.js";
import { newAndBreaking } from "./driftWords.js";
import { levelVerdictsOf, type LevelVerdict } from "./levelVerdictsOf.js";
import { leftViolations } from "./leftWords.js";

export interface TargetResults {
  readonly name: string;
  /** Scheme, host and port of the target. */
  readonly origin: string;
  readonly results: CheckResult[];
  readonly drift: DriftEntry[];
  /** What explains many of the failures at once; missing unless they prove it. */
  readonly likelyCause?: string;
  /** The operations that were to be judged and never seen to work; missing if there are none. */
  readonly unseen?: OperationId[];
  /** The segments of the run that were not removed; missing if there are none. */
  readonly left?: LeftBehind;
}

/** The results of all checks on one target, with what they showed. */
export interface WitnessedResults extends TargetResults {
  readonly shown: CheckSightings[];
}

export interface CheckEntry {
  readonly id: string;
  readonly operationId: OperationId;
  readonly level: Level;
  readonly requirement: string;
  /** Title of the page or document that states it, and its sentence. */
  readonly page: string;
  readonly sentence: string;
  /** JSON pointer into the spec. */
  readonly pointer: string;
}

/** Numbers of checks by status. */
export type Totals = Record<CheckResult["status"], number>;

/** The content of `reports/contract.json`. */
export interface ContractReport {
  /** Version of this form. */
  readonly version: 2;
  readonly verdict: "conforms" | "violates" | "unjudged" | "incomplete";
  /** The part that was judged, if the caller left something out. */
  readonly scope?: string;
  readonly totals: Totals;
  readonly levels: Readonly<Record<Level, Totals>>;
  /** The verdict on each level. */
  readonly levelVerdicts: Readonly<Record<Level, LevelVerdict>>;
  readonly run: RunInfo;
  readonly checks: CheckEntry[];
  readonly targets: TargetResults[];
  readonly coverage: CoverageCell[];
  /** Missing in a run without a baseline. */
  readonly comparison?: BaselineComparison;
}

export function totalsOf(results: readonly CheckResult[]): Totals {
  const count = (status: CheckResult["status"]) =>
    results.filter((result) => result.status === status).length;
  return { pass: count("pass"), fail: count("fail"), skip: count("skip") };
}

/**
 * Makes the report of a run. A run in which no check passed or failed is unjudged, and one that never saw an operation
 * work is incomplete. A run also violates the contract if a DELETE of its clean-up did nothing, and with a baseline if
 * it has new breaking drift.
 */
export function reportOf(
  content: Pick<ContractReport, "run" | "checks" | "targets" | "coverage" | "comparison" | "scope">,
): ContractReport {
  const totals = totalsOf(content.targets.flatMap(({ results }) => results));
  const isBroken = newAndBreaking(content.comparison).length > 0;
  const isLeft = leftViolations(content).length > 0;
  const isJudged = totals.pass + totals.fail > 0;
  const isWhole = content.targets.every(({ unseen }) => unseen === undefined);
  const verdict =
    totals.fail > 0 || isLeft || (isBroken && isJudged)
      ? "violates"
      : !isJudged
        ? "unjudged"
        : isWhole
          ? "conforms"
          : "incomplete";
  const levels = totalsByLevel(content);
  return { version: 2, verdict, totals, levels, levelVerdicts: levelVerdictsOf(content), ...content };
}

function totalsByLevel({
  checks,
  targets,
}: Pick<ContractReport, "checks" | "targets">): Record<Level, Totals> {
  const results = targets.flatMap((target) => target.results);
  const levelOf = new Map(checks.map(({ id, level }) => [id, level]));
  const of = (level: Level) => totalsOf(results.filter(({ id }) => levelOf.get(id) === level));
  return { form: of("form"), state: of("state"), access: of("access"), limits: of("limits") };
}
