import type { Clock } from "./clock.js";
import { curlOf, redact, type Exchange, type RecordedRequest } from "./exchange.js";
import { judge, type Drift } from "./judge.js";
import type { OperationRequest } from "./operations.js";
import type { Specification } from "./specification.js";
import type { Target } from "./target.js";

/** What the wire found wrong with one exchange, ready to be shown. */
export interface WireViolation {
  expected: string;
  actual: string;
  curl: string;
}

/** A request that the client refuses to send, or that the contract does not describe. */
export interface RawRequest extends OperationRequest {
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
  readonly violations: readonly WireViolation[];
  readonly drift: readonly Drift[];
}

/** What a wire is made of. */
export interface WireOptions {
  target: Target;
  specification: Specification;
  clock: Clock;
  /** Sends the request for real. */
  fetch: (request: Request) => Promise<Response>;
}

const TIMEOUT_MS = 10_000;

/** Statuses whose answers cannot be built anew with a body. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** Opens a wire to a target. */
export function createWire({ target, specification, clock, fetch }: WireOptions): Wire {
  const exchanges: Exchange[] = [];
  const violations: WireViolation[] = [];
  const drift: Drift[] = [];
  const shown = (text: string) => redact(text, target.accessToken);

  async function transfer(recorded: RecordedRequest, raw: Partial<RawRequest>): Promise<Exchange> {
    refuseUnfilteredDelete(recorded);
    const path = recorded.url.slice(target.baseUrl.length).split("?")[0] ?? "";
    const timeoutMs = raw.timeoutMs ?? TIMEOUT_MS;
    const start = clock.now();
    const outcome = await answerOf(recorded, timeoutMs);
    const exchange: Exchange = {
      operationId: raw.unjudged === undefined ? specification.operationOf(recorded.method, path) : undefined,
      request: recorded,
      response: outcome.response,
      failure: outcome.failure,
      invalid: raw.invalid,
      ms: clock.now() - start,
    };
    exchanges.push(exchange);
    const found = judge(exchange, specification, statusAskedFor(recorded, target));
    const findings = [...found.violations, ...ownFindings(exchange)];
    const curl = curlOf(recorded, target.accessToken);
    violations.push(...findings.map(({ expected, actual }) => ({ expected, actual: shown(actual), curl })));
    drift.push(...found.drift);
    return exchange;
  }

  async function answerOf(
    { method, url, headers, body }: RecordedRequest,
    timeoutMs: number,
  ): Promise<Pick<Exchange, "response" | "failure">> {
    const timeout = new AbortController();
    const answered = new AbortController();
    const receive = async () => {
      try {
        const request = new Request(url, {
          method,
          headers: { ...headers },
          redirect: "manual",
          signal: timeout.signal,
          ...(body !== undefined && { body }),
        });
        const response = await fetch(request);
        const text = await response.text();
        const received = {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: text,
        };
        return { response: received, failure: undefined };
      } catch (error) {
        return { response: undefined, failure: shown(reasonOf(error)) };
      } finally {
        answered.abort();
      }
    };
    const expire = async () => {
      await clock.sleep(timeoutMs, answered.signal);
      return { response: undefined, failure: `no answer within ${timeoutMs} ms` };
    };
    const outcome = await Promise.race([receive(), expire()]);
    timeout.abort();
    return outcome;
  }

  return {
    exchanges,
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
        url: target.baseUrl + raw.path,
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

// The last line of defence for other people's segments: whatever a check does, this never leaves.
function refuseUnfilteredDelete({ method, url }: RecordedRequest): void {
  if (method === "DELETE" && !new URL(url).searchParams.get("id:in")?.trim()) {
    throw new Error("A DELETE without `id:in` deletes everything; the suite does not send it.");
  }
}

function statusAskedFor({ headers }: RecordedRequest, target: Target): number | undefined {
  const code = /^code=(\d{3})$/.exec(headers.prefer ?? "")?.[1];
  return code !== undefined && target.capabilities.includes("answersByPrefer") ? Number(code) : undefined;
}

// Findings that no statement of the spec is needed for.
function ownFindings({ response, failure }: Exchange): { expected: string; actual: string }[] {
  if (response === undefined) return [{ expected: "an answer", actual: failure ?? "none" }];
  const mocked = response.headers["sl-violations"];
  if (response.status < 400 && mocked !== undefined) {
    return [{ expected: "an answer that the mock has nothing to say against", actual: mocked }];
  }
  return [];
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error.message}${cause}`;
}
