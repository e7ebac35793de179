import { createSegmentsClient, type Limiter } from "../../src/index.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { Exchange } from "../wire/exchange.js";
import type { Specification } from "../spec/specification.js";
import type { Target } from "../targets/target.js";
import { createRequestGate, type RequestGate } from "../wire/requestGate.js";

/** What a run on one target is made of. */
export interface SessionOptions {
  target: Target;
  specification: Specification;
  clock: Clock;
  /** Sends a request for real. */
  fetch: (request: Request) => Promise<Response>;
  /** Names the run in everything that it creates. */
  runId: string;
  /** How many requests may be sent; without it as many as it takes. */
  requestCap?: number;
  /** Makes the client under test; the real one unless a fault is put in its place. */
  createClient?: typeof createSegmentsClient;
  /** Whether every exchange is held against the spec; switched off to see what the checks find by themselves. */
  judgesExchanges?: boolean;
}

/** A run on one target: what its checks share. */
export interface Session extends Required<Omit<SessionOptions, "fetch" | "requestCap">> {
  requestGate: RequestGate;
  /** Every exchange of the run so far. */
  history: Exchange[];
  /** Ids of segments that the list has shown under a name that is not of this run: nothing is written to them. */
  foreignIds: Set<string>;
}

/** Lets everything through at once. */
const unlimited: Limiter = {
  acquire: () => Promise.resolve({ observe: () => undefined, release: () => undefined }),
};

/**
 * How every client of the suite is set: the wire waits by itself, and checks send more at once than the API allows, so
 * that a client which helps would hide what they look for.
 */
export const clientSettings = { retry: false, limiter: unlimited } as const;

/** Opens a run on a target. */
export function createSession({ fetch, requestCap, ...options }: SessionOptions): Session {
  return {
    createClient: createSegmentsClient,
    judgesExchanges: true,
    ...options,
    requestGate: createRequestGate(fetch, requestCap),
    history: [],
    foreignIds: new Set(),
  };
}
