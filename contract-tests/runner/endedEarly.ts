import type { Check } from "../run/check.js";
import type { CheckResult } from "../run/checkResult.js";
import { RunImpossible } from "../live/environment.js";
import { leftViolations, leftWords } from "../report/leftWords.js";
import type { TargetOutcome } from "./outcomes.js";

/** Maximum number of requests of a run, including preflight and clean-up. */
export const REQUEST_CAP = 300;

const CAP_REACHED = `The run has sent as many requests as it may, ${REQUEST_CAP} with those for cleaning up, and not every check has run. Run it when the store answers without asking to wait, or fewer checks with --only.`;

/** @throws {RunImpossible} If the run ended early and has found no violation. */
export function refuseEndedEarly(outcome: TargetOutcome): void {
  const { refusedWrite, results } = outcome;
  const target = { targets: [outcome] };
  const hasViolation = results.some(({ status }) => status === "fail") || leftViolations(target).length > 0;
  const message = refusedWrite
    ? `The first write was answered ${refusedWrite.status}: the token may only read. Give its API account the scope store_v2_customers, or use --read-only or CONTRACT_ALLOW=read.`
    : hasViolation
      ? undefined
      : reasonOf(outcome);
  if (message === undefined) return;
  const words = leftWords(target);
  throw new RunImpossible(words === "" ? message : `${message} Left behind: ${words}.`);
}

/** Adds the checks that did not run because the run ended early, each with that reason. */
export function withUnrun(outcome: TargetOutcome, selected: readonly Check[]): CheckResult[] {
  const { results } = outcome;
  const reason = reasonOf(outcome);
  if (reason === undefined) return results;
  const ran = new Set(results.map(({ id }) => id));
  const unrun = selected.filter(({ id }) => !ran.has(id));
  return [
    ...results,
    ...unrun.map(({ id, operationId }): CheckResult => {
      return { id, operationId, status: "skip", reason: `not judged: ${reason}`, ms: 0 };
    }),
  ];
}

function reasonOf({ unjudgeable, isCapReached }: TargetOutcome): string | undefined {
  return unjudgeable ?? (isCapReached ? CAP_REACHED : undefined);
}

export function isEndedEarly({ unjudgeable, refusedWrite, isCapReached }: TargetOutcome): boolean {
  return unjudgeable !== undefined || refusedWrite !== undefined || isCapReached;
}
