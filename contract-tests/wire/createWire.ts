import type { Specification } from "../spec/specification.js";
import type { Target } from "../targets/target.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { JudgedExchange } from "./judgedExchange.js";
import type { Drift, Finding } from "./finding.js";
import { recordedExchange, type ShownViolation } from "./recordedExchange.js";
import { curlOf, redactExchange, reportRedactor, type Exchange, type RecordedRequest } from "./exchange.js";
import { judgeExchange } from "./judgeExchange.js";
import type { OperationId, OperationRequest } from "../spec/operations.js";
import { transportFindings } from "./transportFindings.js";
import { waitBeforeNextTry } from "./waitBeforeNextTry.js";
import { sendOnce } from "./sendOnce.js";
import { refuseHarm } from "./refuseHarm.js";
import { foreignIdsIn, isOurs } from "./ownership.js";
import { preferredStatus } from "./preferredStatus.js";
import { MAX_IN_FLIGHT, RequestCapReached, type RequestGate } from "./requestGate.js";

/** A request that the client refuses to send, or that the contract does not describe. */
export interface RawRequest extends OperationRequest {
  /** Sends it elsewhere, for instance to another store. */
  baseUrl?: string;
  /** Text of the body, sent as it is in place of `body`. */
  text?: string;
  /** Replaces or, with undefined, leaves out a header. */
  headers?: Readonly<Record<string, string | undefined>>;
  /** What is wrong with the request on purpose: an undocumented refusal is drift then. */
  invalid?: string;
  /** Why the answer is not the API's own, so that the spec does not apply to it. */
  unjudged?: string;
  /** How long the answer may take, in milliseconds. */
  timeoutMs?: number;
}

/** Sends requests to a target, records every exchange and holds it against the spec. */
export interface Wire {
  /** A `fetch` for the client. */
  fetch(request: Request): Promise<Response>;
  /**
   * Sends a request as it is.
   *
   * @returns The exchange; its `response` is undefined where no answer came, which is a violation already.
   */
  send(request: RawRequest): Promise<Exchange>;
  readonly exchanges: readonly Exchange[];
  /** The exchanges of operations, and how they were held against the spec. */
  readonly witnessed: readonly JudgedExchange[];
  readonly violations: readonly ShownViolation[];
  /** Shows what contradicts the documents in an exchange. */
  show(finding: Finding, exchange: Exchange | undefined): ShownViolation;
  readonly drift: readonly Drift[];
  /** Hides the token of the target in a text. */
  readonly redact: (text: string) => string;
  /** Whether a request was held back because the run has sent as many as it may. */
  readonly isCapReached: boolean;
}

/** The parts of a run that a wire works with. */
export interface WireOptions {
  readonly target: Target;
  readonly specification: Specification;
  readonly clock: Clock;
  readonly requestGate: RequestGate;
  /** Gets every exchange. */
  readonly history: Exchange[];
  /** Whether exchanges are compared with the spec. */
  readonly judgesExchanges: boolean;
  readonly runId: string;
  /** Gets the ids of segments that belong to others. */
  readonly foreignIds: Set<string>;
}

const TIMEOUT_MS = 10_000;

/** Statuses whose answers cannot be built anew with a body. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** Opens a wire to a target. */
export function createWire(session: WireOptions): Wire {
  const { target, specification, clock, requestGate, history, judgesExchanges, runId, foreignIds } = session;
  let isCapReached = false;
  const exchanges: Exchange[] = [];
  const witnessed: JudgedExchange[] = [];
  const inFlight = new Map<OperationId | undefined, number>();
  const violations: ShownViolation[] = [];
  const drift: Drift[] = [];
  const redactor = reportRedactor(target.accessToken);

  async function transfer(recorded: RecordedRequest, raw: Partial<RawRequest>): Promise<Exchange> {
    refuseHarm(recorded, target.capabilities.includes("state") ? foreignIds : new Set());
    let waitedMs = 0;
    for (let tries = 1; ; tries += 1) {
      const exchange = await attempt(recorded, raw);
      const { response } = exchange;
      const isAsked = response?.status === preferredStatus(recorded, target);
      const wait = response && !isAsked ? waitBeforeNextTry(recorded, response, tries, waitedMs) : undefined;
      judgeAttempt(exchange, wait !== undefined);
      if (wait === undefined) return exchange;
      await clock.sleep(wait);
      waitedMs += wait;
    }
  }

  async function attempt(recorded: RecordedRequest, raw: Partial<RawRequest>): Promise<Exchange> {
    const timeoutMs = raw.timeoutMs ?? TIMEOUT_MS;
    const start = clock.now();
    const operationId = operationOf(recorded);
    const isJudged = judgesExchanges && raw.unjudged === undefined;
    const crowd = (inFlight.get(operationId) ?? 0) + 1;
    inFlight.set(operationId, crowd);
    const outcome = await sendOnce(recorded, timeoutMs, clock, requestGate.exchange);
    inFlight.set(operationId, (inFlight.get(operationId) ?? 1) - 1);
    isCapReached ||= outcome.error instanceof RequestCapReached;
    const sent: Exchange = {
      operationId: raw.unjudged === undefined ? operationId : undefined,
      request: recorded,
      response: outcome.response,
      failure: outcome.failure,
      invalid: raw.invalid,
      ms: clock.now() - start,
    };
    const exchange = redactExchange(sent, redactor.text);
    exchanges.push(exchange);
    history.push(exchange);
    if (operationId) witness({ exchange, operationId, isJudged, inFlight: Math.min(crowd, MAX_IN_FLIGHT) });
    for (const id of foreignIdsIn(exchange, runId)) foreignIds.add(id);
    return exchange;
  }

  // A failure that nobody asked for is a violation, whatever its form, which is not looked at.
  function witness(seen: JudgedExchange): void {
    const { request, response } = seen.exchange;
    const isFailure = response !== undefined && response.status >= 500;
    const isAsked = response?.status === preferredStatus(request, target);
    witnessed.push({ ...seen, isJudged: seen.isJudged && (!isFailure || isAsked) });
  }

  function operationOf({ method, url }: RecordedRequest): OperationId | undefined {
    if (!url.startsWith(target.baseUrl)) return undefined;
    return specification.operationOf(method, url.slice(target.baseUrl.length).split("?")[0] ?? "");
  }

  // What is waited out is no violation: the last try is judged in full.
  function judgeAttempt(exchange: Exchange, isWaitedOut: boolean): void {
    if (!judgesExchanges) return;
    const asked = isWaitedOut ? exchange.response?.status : preferredStatus(exchange.request, target);
    const found = judgeExchange(exchange, specification, asked);
    const findings = [...found.violations, ...transportFindings(exchange)];
    violations.push(...findings.map((finding) => show(finding, exchange)));
    drift.push(...found.drift);
  }

  function show({ expected, actual, pointer }: Finding, exchange: Exchange | undefined): ShownViolation {
    return {
      expected: redactor.text(expected),
      actual: redactor.text(actual),
      pointer,
      curl: exchange === undefined ? "" : curlOf(exchange.request, redactor),
      ...(exchange && {
        evidence: recordedExchange(exchange, { redactor, isOurs: (row) => isOurs(row, session) }),
      }),
    };
  }

  return {
    show,
    redact: redactor.text,
    get isCapReached() {
      return isCapReached;
    },
    exchanges,
    witnessed,
    violations,
    drift,
    async fetch(request) {
      const body = request.body === null ? undefined : await request.text();
      const { method, url } = request;
      const headers = Object.fromEntries(request.headers);
      const { response, failure } = await transfer({ method, url, headers, body }, {});
      if (response === undefined) throw new TypeError(failure);
      return new Response(WITHOUT_BODY.has(response.status) ? null : response.body, response);
    },
    send(raw) {
      const body = raw.text ?? (raw.body === undefined ? undefined : JSON.stringify(raw.body));
      const headers: Readonly<Record<string, string | undefined>> = {
        accept: "application/json",
        "x-auth-token": target.accessToken,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...raw.headers,
      };
      const recorded = {
        method: raw.method,
        url: (raw.baseUrl ?? target.baseUrl) + raw.path,
        headers: Object.fromEntries(Object.entries(headers).filter(isGiven)),
        body,
      };
      return transfer(recorded, raw);
    },
  };
}

function isGiven(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}
