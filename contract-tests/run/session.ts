import { createSegmentsClient, type Limiter } from "../../src/index.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { TokenRedactor } from "../../src/answer/redaction.js";
import { reportRedactor, type Exchange } from "../wire/exchange.js";
import type { Specification } from "../spec/specification.js";
import type { Target } from "../targets/target.js";
import { MAX_TOTAL_WAIT_MS } from "../wire/waitBeforeNextTry.js";
import { createCharges, type Charges } from "./createCharges.js";
import { createSteadiness, type Steadiness } from "./createSteadiness.js";
import { createRequestGate, type Exchanging, type RequestGate } from "../wire/requestGate.js";

/** The suite and the spec of a run. */
export interface RunInfo {
  /** Start of the run, in ISO 8601. */
  readonly startedAt: string;
  /** Version of this project. */
  readonly suite: string;
  readonly specification: { version: string; sha256: string };
}

export interface SessionOptions {
  readonly target: Target;
  readonly specification: Specification;
  readonly clock: Clock;
  /** Sends a request for real. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Sends a request over a socket; absent in a run without sockets. */
  readonly exchangeBytes?: Exchanging;
  /** Part of the name of every segment that the run creates. */
  readonly runId: string;
  /** Maximum number of requests; unlimited by default. */
  readonly requestCap?: number;
  /** Creates the client under test; a faulty one in the fault run. */
  readonly createClient?: typeof createSegmentsClient;
  /** Compares every exchange with the spec. Off, the checks show what they find without it. */
  readonly judgesExchanges?: boolean;
}

/** The state that the checks of a run on one target share. */
export interface Session extends Required<Omit<SessionOptions, "fetch" | "exchangeBytes" | "requestCap">> {
  readonly requestGate: RequestGate;
  /** Hides the token of the target in everything that is shown. */
  readonly redactor: TokenRedactor;
  readonly steadiness: Steadiness;
  readonly history: Exchange[];
  /** Ids of listed segments whose name is not of this run. The suite never writes to them. */
  readonly foreignIds: Set<string>;
  /** Violations that checks of other operations have met. */
  readonly charged: Charges;
  /** The check that every other one relies on, once it has failed. */
  closedBy: string | undefined;
}

const unlimited: Limiter = {
  acquire: () => Promise.resolve({ observe: () => undefined, release: () => undefined }),
};

/**
 * Retries and limits are off, and there is time enough: the wire waits by itself, and a client that limits requests
 * would hide how the server treats too many of them.
 */
export const clientSettings = { retry: false, limiter: unlimited, timeoutMs: 2 * MAX_TOTAL_WAIT_MS } as const;

export function createSession({ fetch, exchangeBytes, requestCap, ...options }: SessionOptions): Session {
  return {
    createClient: createSegmentsClient,
    judgesExchanges: true,
    ...options,
    redactor: reportRedactor(options.target.accessToken),
    requestGate: createRequestGate(fetch, requestCap, exchangeBytes),
    steadiness: createSteadiness((ms) => options.clock.sleep(ms)),
    history: [],
    foreignIds: new Set(),
    charged: createCharges(),
    closedBy: undefined,
  };
}
