import { createSegmentsClient, type Limiter } from "../../src/index.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { Exchange } from "../wire/exchange.js";
import { runIdIn } from "../wire/runNames.js";
import { isObject, type JsonObject } from "../spec/pointer.js";
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
  /** How many times a poll has ended without what it waited for. */
  expiredPolls: number;
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
    expiredPolls: 0,
  };
}

/** Tells whether a row of an answer is a segment of the run. */
export function isOurs(
  row: JsonObject,
  { runId, foreignIds }: Pick<Session, "runId" | "foreignIds">,
): boolean {
  return isNamedBy(runId, row) && !(typeof row.id === "string" && foreignIds.has(row.id));
}

function isNamedBy(runId: string, row: JsonObject): boolean {
  return typeof row.name === "string" && runIdIn(row.name) === runId;
}

/** Lists the ids of the rows of a list that are not named as the run names its own. */
export function foreignIdsIn({ operationId, response }: Exchange, runId: string): string[] {
  if (operationId !== "listSegments" || response === undefined) return [];
  return rowsOf(response.body).flatMap((row) =>
    isObject(row) && typeof row.id === "string" && !isNamedBy(runId, row) ? [row.id] : [],
  );
}

/**
 * Lists the ids of the segments that exchanges show as created by the run: rows that a create answered under a name
 * of the run's own, and that the list has never shown under another.
 */
export function createdIds(exchanges: readonly Exchange[], { runId, foreignIds }: Session): string[] {
  return exchanges
    .filter(({ operationId, response }) => operationId === "createSegments" && response !== undefined)
    .flatMap(({ response }) => rowsOf(response?.body ?? ""))
    .flatMap((row) => (isObject(row) && typeof row.id === "string" && isNamedBy(runId, row) ? [row.id] : []))
    .filter((id) => !foreignIds.has(id));
}

/** Finds the exchange that shows that the token may not write: the first proper write, answered 403. */
export function refusedWrite(exchanges: readonly Exchange[]): Exchange | undefined {
  const first = exchanges.find(({ request, invalid }) => request.method !== "GET" && invalid === undefined);
  return first?.response?.status === 403 ? first : undefined;
}

function rowsOf(body: string): unknown[] {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) && Array.isArray(value.data) ? value.data : [];
  } catch {
    // Not JSON, so that it names no row; the wire has judged it already.
    return [];
  }
}
