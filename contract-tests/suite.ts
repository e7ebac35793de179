import { createSegmentsClient } from "../src/index.js";
import { Violation, type Check } from "./check.js";
import type { Clock } from "./clock.js";
import type { AnsweredExchange, Context } from "./context.js";
import { curlOf, redact } from "./exchange.js";
import type { CheckResult, DriftEntry } from "./results.js";
import type { Specification } from "./specification.js";
import { reasonToSkip, type Target } from "./target.js";
import { createWire, type Wire } from "./wire.js";

/** What a suite runs on. */
export interface SuiteOptions {
  target: Target;
  specification: Specification;
  clock: Clock;
  fetch: (request: Request) => Promise<Response>;
}

/** What a check left behind. */
export interface CheckOutcome {
  result: CheckResult;
  drift: DriftEntry[];
}

/**
 * Runs one check on a target. Each check has a wire of its own, so that what it sees is its own.
 *
 * @returns The outcome; it never throws, since a check that breaks is a check that fails.
 */
export async function runCheck(check: Check, options: SuiteOptions): Promise<CheckOutcome> {
  const { target, clock } = options;
  const { id, operationId } = check;
  const reason = reasonToSkip(target, check.needs);
  if (reason !== undefined) return { result: { id, operationId, status: "skip", reason, ms: 0 }, drift: [] };

  const wire = createWire(options);
  const readings: string[] = [];
  const start = clock.now();
  const failure = await check.run(createContext(options, wire, readings)).then(
    () => undefined,
    (error: unknown) => error ?? new Error("The check threw nothing."),
  );
  const ms = Math.round(clock.now() - start);
  const [violation, ...furtherViolations] = [
    ...wire.violations,
    ...(failure === undefined ? [] : [violationOf(failure, check, wire, target)]),
  ];
  return {
    result: {
      id,
      operationId,
      status: violation ? "fail" : "pass",
      ms,
      ...(readings.length > 0 && { readings }),
      ...(violation && { violation }),
      ...(furtherViolations.length > 0 && { furtherViolations }),
    },
    drift: wire.drift.map((drift) => ({ ...drift, check: id })),
  };
}

function createContext({ target, clock }: SuiteOptions, wire: Wire, readings: string[]): Context {
  return {
    target,
    clock,
    client: createSegmentsClient({
      storeHash: target.storeHash,
      accessToken: target.accessToken,
      baseUrl: target.baseUrl,
      fetch: (request) => wire.fetch(request),
    }),
    can: (capability) => target.capabilities.includes(capability),
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
    reading: (sentence) => {
      if (!readings.includes(sentence)) readings.push(sentence);
    },
  };
}

function isAnswered(exchange: Wire["exchanges"][number]): exchange is AnsweredExchange {
  return exchange.response !== undefined;
}

// Whatever else a check throws is red too: something that it counted on was missing.
function violationOf(failure: unknown, check: Check, wire: Wire, target: Target) {
  const last = wire.exchanges.at(-1);
  const curl = last ? curlOf(last.request, target.accessToken) : "";
  if (failure instanceof Violation) {
    return { expected: failure.expected, actual: redact(failure.actual, target.accessToken), curl };
  }
  return { expected: check.requirement, actual: redact(String(failure), target.accessToken), curl };
}
