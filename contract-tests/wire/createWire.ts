import type { Clock } from "../../src/time/systemClock.js";
import type { OperationId, OperationRequest } from "../spec/operations.js";
import { createExchangeLog, type ExchangeLog, type ExchangeLogOptions } from "./createExchangeLog.js";
import { preferredStatus, type Exchange, type RecordedRequest } from "./exchange.js";
import { refuseHarm } from "./ownership.js";
import { MAX_IN_FLIGHT, RequestCapReached, type RequestGate } from "./requestGate.js";
import { sendOnce } from "./sendOnce.js";
import { waitBeforeNextTry } from "./waitBeforeNextTry.js";

/** A request that the client refuses to send, or that the contract does not describe. */
export interface RawRequest extends Omit<OperationRequest, "method"> {
  readonly method: OperationRequest["method"] | "HEAD";
  /** Sends it elsewhere, for instance to another store. */
  readonly baseUrl?: string;
  /** Sent unchanged in place of `body`. */
  readonly text?: string;
  /** Replaces or, with undefined, leaves out a header. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** The deliberate mistake in the request. With one, an undocumented refusal is drift. */
  readonly invalid?: string;
  /** Why the answer is not from the API, so the spec does not apply. */
  readonly unjudged?: string;
  /** Sends it over a socket of its own, and keeps the bytes of the answer. */
  readonly asBytes?: true;
  /** Maximum duration of the answer, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Sends requests to a target, records every exchange and compares it with the spec. */
export interface Wire extends Omit<ExchangeLog, "record" | "judge"> {
  readonly fetch: (request: Request) => Promise<Response>;
  /**
   * Sends a request as it is.
   *
   * @returns The exchange; if no answer came, its `response` is undefined and the violation is recorded.
   */
  readonly send: (request: RawRequest) => Promise<Exchange>;
  /** A request was held back because the run had reached its request cap. */
  readonly isCapReached: boolean;
}

export interface WireOptions extends ExchangeLogOptions {
  readonly clock: Clock;
  readonly requestGate: RequestGate;
  /** Takes each final exchange that nobody asked to fail. */
  readonly note?: (exchange: Exchange) => void;
}

const TIMEOUT_MS = 10_000;

/** `new Response` refuses a body with these statuses. */
const WITHOUT_BODY = new Set([204, 205, 304]);

export function createWire(options: WireOptions): Wire {
  const { target, specification, clock, requestGate, judgesExchanges, foreignIds, history, note } = options;
  const { record, judge, ...log } = createExchangeLog(options);
  const inFlight = new Map<OperationId | undefined, number>();
  let isCapReached = false;

  async function transfer(recorded: RecordedRequest, raw: Partial<RawRequest>): Promise<Exchange> {
    // A mock lists the examples that are sent to it. A server that is only said to keep nothing may keep them.
    const mayKeep = target.capabilities.includes("state") || target.without?.includes("state");
    refuseHarm(recorded, mayKeep ? foreignIds : new Set());
    let waitedMs = 0;
    for (let tries = 1; ; tries += 1) {
      const exchange = await attempt(recorded, raw);
      const { response } = exchange;
      const isAsked = response !== undefined && response.status === preferredStatus(recorded, target);
      const wait = response && !isAsked ? waitBeforeNextTry(recorded, response, tries, waitedMs) : undefined;
      judge(exchange, wait !== undefined);
      if (wait === undefined) {
        // Who sets a time limit asks what the server does with it.
        if (!isAsked && raw.timeoutMs === undefined && !isCapReached) note?.(exchange);
        return exchange;
      }
      await clock.sleep(wait);
      waitedMs += wait;
    }
  }

  async function attempt(recorded: RecordedRequest, raw: Partial<RawRequest>): Promise<Exchange> {
    const timeoutMs = raw.timeoutMs ?? TIMEOUT_MS;
    const startedAt = clock.now();
    const sentAfter = history.length;
    const operationId = operationOf(recorded);
    const isJudged = judgesExchanges && raw.unjudged === undefined;
    const sentAtOnce = (inFlight.get(operationId) ?? 0) + 1;
    inFlight.set(operationId, sentAtOnce);
    const exchange = raw.asBytes ? requestGate.exchangeBytes : requestGate.exchange;
    const { response, failure, error } = await sendOnce(recorded, timeoutMs, clock, exchange);
    inFlight.set(operationId, (inFlight.get(operationId) ?? 1) - 1);
    isCapReached ||= error instanceof RequestCapReached;
    const sent: Exchange = {
      operationId: raw.unjudged === undefined ? operationId : undefined,
      request: recorded,
      response,
      failure,
      invalid: raw.invalid,
      ms: clock.now() - startedAt,
      startedAt,
      sentAfter,
    };
    return record(
      sent,
      operationId && { operationId, isJudged, inFlight: Math.min(sentAtOnce, MAX_IN_FLIGHT) },
    );
  }

  function operationOf({ method, url }: RecordedRequest): OperationId | undefined {
    if (!url.startsWith(target.baseUrl)) return undefined;
    return specification.operationOf(method, url.slice(target.baseUrl.length).split("?")[0] ?? "");
  }

  return {
    ...log,
    get isCapReached() {
      return isCapReached;
    },
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
