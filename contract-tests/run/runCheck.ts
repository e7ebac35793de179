import { NotApplicable, Unjudgeable, type Check } from "./check.js";
import type { CheckRun } from "./checkResult.js";
import { chargeFindings, chargePreparation } from "./chargeFindings.js";
import { createContext } from "./createContext.js";
import { PreparationFailed } from "./preparationFailed.js";
import { violationOf } from "./violationOf.js";
import type { Session } from "./session.js";
import { reasonToSkip } from "../targets/target.js";
import { RequestCapReached } from "../wire/requestGate.js";
import type { ChargedViolation } from "../wire/createExchangeLog.js";
import { createWire } from "../wire/createWire.js";

/**
 * Runs one check of a session. Each check has a wire of its own, so its exchanges are its own. Any other error that a
 * check throws makes it fail.
 *
 * @throws {RequestCapReached} If the run has reached its request cap.
 * @throws {Unjudgeable} If no check can judge the target.
 */
export async function runCheck(check: Check, session: Session): Promise<CheckRun> {
  const { target, clock } = session;
  const { id, operationId } = check;
  const skipped = (reason: string, cause?: string): CheckRun => ({
    result: { id, operationId, status: "skip", reason, ...(cause !== undefined && { cause }), ms: 0 },
    exchanges: [],
    drift: [],
  });
  const notJudged = (cause: string) => skipped(`not judged: ${cause} failed`, cause);
  const reason = reasonToSkip(target, check);
  if (reason !== undefined) return skipped(reason);
  if (session.closedBy !== undefined) return notJudged(session.closedBy);

  const { steadiness } = session;
  const wire = createWire({ ...session, note: steadiness.note });
  const readings: string[] = [];
  const interruptions: string[] = [];
  const start = clock.now();
  const forgotten: ChargedViolation[] = [];
  const forgetting = (forget: () => ChargedViolation[]) => (what: string) => {
    forgotten.push(...forget());
    interruptions.push(wire.redact(what));
  };
  const context = createContext(session, wire, readings, forgetting);
  const forget = wire.mark();
  const restart = forgetting(() => {
    readings.length = 0;
    return forget();
  });
  const failure = await failureOf(() => steadiness.keep(check, () => check.run(context), restart));
  if (wire.isCapReached || failure instanceof RequestCapReached) throw new RequestCapReached();
  if (failure instanceof Unjudgeable) throw new Unjudgeable(wire.redact(failure.message));
  // A hiccup is forgotten only if it went well in the end.
  const charged = [...(failure === undefined ? [] : forgotten), ...wire.violations];
  const found = chargeFindings(check, session, charged);
  if (failure instanceof PreparationFailed) {
    failure.shownBy ??= chargePreparation(failure, check, session, wire);
    return notJudged(failure.shownBy);
  }
  if (failure instanceof NotApplicable && found.length === 0) return skipped(wire.redact(failure.message));
  if (check.isGate && failure !== undefined) session.closedBy = id;
  const isOwn = failure !== undefined && !(failure instanceof NotApplicable);
  const violations = [...found, ...(isOwn ? [violationOf(failure, check, wire)] : [])];
  return {
    result: {
      id,
      operationId,
      status: violations.length > 0 ? "fail" : "pass",
      ms: Math.round(clock.now() - start),
      ...(readings.length > 0 && { readings }),
      // A second failure is no hiccup.
      ...(interruptions.length > 0 && violations.length === 0 && { interruptions }),
      ...(violations.length > 0 && { violations }),
    },
    exchanges: wire.judgedExchanges,
    drift: wire.drift,
  };
}

async function failureOf(run: () => Promise<void>): Promise<unknown> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error ?? new Error("The check threw nothing.");
  }
}
