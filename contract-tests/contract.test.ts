import { appendFileSync } from "node:fs";
import { checksUnder } from "./checks/index.js";
import { exchangeBytes } from "./wire/exchangeBytes.js";
import { systemClock } from "../src/time/systemClock.js";
import { readPlan, type OutcomeLine } from "./runner/plan.js";
import { createSession } from "./run/session.js";
import { readSpecification } from "./spec/specification.js";
import { checkOutcome } from "./runner/checkOutcome.js";
import { Unjudgeable } from "./run/check.js";
import { runCheck } from "./run/runCheck.js";
import { RequestCapReached } from "./wire/requestGate.js";
import { operationsSeen } from "./wire/operationsSeen.js";
import { createdIds, refusedWrite } from "./wire/ownership.js";

const plan = readPlan(process.env);
const specification = readSpecification();
const { runId, requestCap } = plan;

const report = (line: OutcomeLine) => {
  appendFileSync(plan.outcomes, `${JSON.stringify(line)}\n`);
};

describe.each(plan.targets)("$name", (target) => {
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
  // Set when the run ends early. The outcomes say why, and the other checks are missing there.
  let isEnded = false;

  test.each(checksUnder(plan.only))("$id", async (check) => {
    if (isEnded) return;
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
    expect(outcome?.result.violations).toBeUndefined();
  });
});
