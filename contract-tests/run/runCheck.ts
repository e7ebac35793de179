import { NotApplicable, Unjudgeable, Violation, type Check } from "./check.js";
import type { AnsweredExchange, Context } from "./context.js";
import type { CheckRun } from "./checkResult.js";
import type { ShownViolation } from "../wire/recordedExchange.js";
import { createdIds } from "../wire/ownership.js";
import { namePrefix } from "../wire/runNames.js";
import { clientSettings, type Session } from "./session.js";
import { reasonToSkip } from "../targets/target.js";
import { RequestCapReached } from "../wire/requestGate.js";
import { createWire, type Wire } from "../wire/createWire.js";

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
  const skipped = (reason: string): CheckRun => ({
    result: { id, operationId, status: "skip", reason, ms: 0 },
    exchanges: [],
    drift: [],
  });
  const reason = reasonToSkip(target, check.needs);
  if (reason !== undefined) return skipped(reason);
  if (session.closedBy !== undefined) return skipped(`not judged: ${session.closedBy} failed`);

  const { steadiness } = session;
  const wire = createWire({ ...session, note: steadiness.note });
  const readings: string[] = [];
  const interruptions: string[] = [];
  const start = clock.now();
  const forgetting = (forget: () => void) => (what: string) => {
    forget();
    interruptions.push(wire.redact(what));
  };
  const context = createContext(session, wire, readings, forgetting);
  const forget = wire.mark();
  const restart = forgetting(() => {
    forget();
    readings.length = 0;
  });
  const failure = await failureOf(() => steadiness.keep(check, () => check.run(context), restart));
  if (wire.isCapReached || failure instanceof RequestCapReached) throw new RequestCapReached();
  if (failure instanceof Unjudgeable) throw new Unjudgeable(wire.redact(failure.message));
  if (failure instanceof NotApplicable) return skipped(wire.redact(failure.message));
  if (check.isGate && failure !== undefined) session.closedBy = id;
  const violations = [
    ...wire.violations,
    ...(failure === undefined ? [] : [violationOf(failure, check, wire)]),
  ];
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

function createContext(
  session: Session,
  wire: Wire,
  readings: string[],
  forgetting: (forget: () => void) => (what: string) => void,
): Context {
  const { target, clock, runId, createClient, steadiness } = session;
  const { storeHash, accessToken, baseUrl } = target;
  const clientOver: Context["clientOver"] = (fetch) =>
    createClient({
      storeHash,
      accessToken,
      baseUrl,
      fetch: (url, init) => fetch(new Request(url, init)),
      ...clientSettings,
    });
  return {
    target,
    clock,
    run: session,
    history: () => session.history,
    createdIds: () => createdIds(session.history, session),
    isForeign: (id) => session.foreignIds.has(id),
    client: clientOver((request) => wire.fetch(request)),
    clientOver,
    can: (capability) => target.capabilities.includes(capability),
    attempt: (request) => wire.send(request),
    async send(request) {
      const exchange = await wire.send(request);
      if (!isAnswered(exchange)) throw new Violation("an answer", exchange.failure ?? "none");
      return exchange;
    },
    lastExchange() {
      const exchange = wire.exchanges.at(-1);
      if (exchange === undefined) throw new Error("Nothing was sent yet.");
      return exchange;
    },
    keep: (key, work) => steadiness.keep(key, work, forgetting(wire.mark())),
    name: (words) =>
      namePrefix(runId) + (steadiness.repetitions > 0 ? `${steadiness.repetitions} ` : "") + words,
    reading: (words) => {
      const sentence = wire.redact(words);
      if (!readings.includes(sentence)) readings.push(sentence);
    },
  };
}

function isAnswered(exchange: Wire["exchanges"][number]): exchange is AnsweredExchange {
  return exchange.response !== undefined;
}

// Any other error is a failure too: something that the check relied on was missing.
function violationOf(failure: unknown, { requirement, source }: Check, wire: Wire): ShownViolation {
  const { expected, actual } =
    failure instanceof Violation ? failure : { expected: requirement, actual: String(failure) };
  return wire.show({ expected, actual, pointer: source.pointer }, wire.exchanges.at(-1));
}
