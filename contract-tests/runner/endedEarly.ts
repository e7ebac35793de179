import type { Check } from "../run/check.js";
import type { CheckResult } from "../run/checkResult.js";
import { RunImpossible } from "../live/environment.js";
import type { TargetOutcome } from "./outcomes.js";

/** Maximum number of requests of a run, including preflight and clean-up. */
export const REQUEST_CAP = 300;

/** @throws {RunImpossible} If the run ended early. */
export function refuseEndedEarly({ unjudgeable, refusedWrite, isCapReached, results }: TargetOutcome): void {
  const hasFailed = results.some(({ status }) => status === "fail");
  // A violation that was found before outranks it.
  if (unjudgeable !== undefined && !hasFailed) throw new RunImpossible(unjudgeable);
  if (refusedWrite) {
    throw new RunImpossible(
      `The first write was answered ${refusedWrite.status}: the token may only read. Give its API account the scope store_v2_customers, or set CONTRACT_ALLOW=read.`,
    );
  }
  if (isCapReached) {
    throw new RunImpossible(
      `The run has sent as many requests as it may, ${REQUEST_CAP} with those for cleaning up, and not every check has run. Run it when the store answers without asking to wait, or fewer checks with --only.`,
    );
  }
}

/** Adds the checks that did not run because the server became too unsteady, each with that reason. */
export function withUnrun(
  { results, unjudgeable }: TargetOutcome,
  selected: readonly Check[],
): CheckResult[] {
  if (unjudgeable === undefined) return results;
  const ran = new Set(results.map(({ id }) => id));
  const unrun = selected.filter(({ id }) => !ran.has(id));
  return [
    ...results,
    ...unrun.map(({ id, operationId }): CheckResult => {
      return { id, operationId, status: "skip", reason: `not judged: ${unjudgeable}`, ms: 0 };
    }),
  ];
}

export function isEndedEarly({ unjudgeable, refusedWrite, isCapReached }: TargetOutcome): boolean {
  return unjudgeable !== undefined || refusedWrite !== undefined || isCapReached;
}
