import { appendFileSync } from "node:fs";
import { systemClock } from "../../src/time/systemClock.js";
import { checksUnder } from "../checks/index.js";
import { Unjudgeable, type Check } from "../run/check.js";
import type { CheckRun } from "../run/checkResult.js";
import { runCheck } from "../run/runCheck.js";
import { createSession } from "../run/session.js";
import { readSpecification, type Specification } from "../spec/specification.js";
import type { Target } from "../targets/target.js";
import { exchangeBytes } from "../wire/exchangeBytes.js";
import { operationsSeen } from "../wire/operationsSeen.js";
import { createdIds, refusedWrite } from "../wire/ownership.js";
import { RequestCapReached } from "../wire/requestGate.js";
import { checkOutcome } from "./checkOutcome.js";
import type { OutcomeLine, Plan } from "./plan.js";

/** A target of a plan, with its checks in the order in which they run. */
export interface PlannedTarget {
  readonly name: string;
  readonly checks: readonly Check[];
  /** Runs a check and writes its outcome; undefined if the run has ended early. */
  readonly judge: (check: Check) => Promise<CheckRun | undefined>;
}

/** Prepares the targets of a plan for any runner. */
export function plannedTargets(plan: Plan): PlannedTarget[] {
  const specification = readSpecification();
  const checks = checksUnder(plan.only);
  return plan.targets.map((target) => {
    return { name: target.name, checks, judge: judgeOf(target, plan, specification) };
  });
}

function judgeOf(
  target: Target,
  { outcomes, runId, requestCap }: Plan,
  specification: Specification,
): PlannedTarget["judge"] {
  const { name } = target;
  const session = createSession({
    target,
    specification,
    clock: systemClock,
    fetch: globalThis.fetch,
    exchangeBytes,
    runId,
    requestCap,
  });
  const report = (line: OutcomeLine) => {
    appendFileSync(outcomes, `${JSON.stringify(line)}\n`);
  };
  // Set when the run ends early. The outcomes say why, and the other checks are missing there.
  let isEnded = false;

  return async (check) => {
    if (isEnded) return undefined;
    const before = session.history.length;
    const outcome = await runCheck(check, session).catch((error: unknown) => {
      if (error instanceof RequestCapReached) report({ kind: "cap", target: name });
      else if (error instanceof Unjudgeable)
        report({ kind: "unjudgeable", target: name, message: error.message });
      else throw error;
      return undefined;
    });
    const ids = createdIds(session.history.slice(before), session);
    if (ids.length > 0) report({ kind: "created", target: name, ids });
    const hasWritten = session.history.some(({ request }) => request.method !== "GET");
    report({
      kind: "sent",
      target: name,
      requests: session.requestGate.sent,
      hasWritten,
      ...operationsSeen(session.history),
    });
    const refusal = refusedWrite(session.history)?.response;
    isEnded = outcome === undefined || refusal !== undefined;
    if (refusal) report({ kind: "refused-write", target: name, status: refusal.status, body: refusal.body });
    if (outcome) report({ kind: "check", target: name, ...checkOutcome(check, outcome, specification) });
    return outcome;
  };
}
