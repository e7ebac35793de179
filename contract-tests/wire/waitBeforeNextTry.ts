import { readRateLimit } from "../../src/readRateLimit.js";
import type { RecordedRequest, RecordedResponse } from "./exchange.js";

/** Longest total wait of one exchange, in milliseconds: a window of the vendor, 30 s, and what comes after it. */
export const MAX_TOTAL_WAIT_MS = 45_000;

/** Longest total wait for a server that is not available, in milliseconds. */
const MAX_OUTAGE_MS = 20_000;

const FIRST_WAIT_MS = 1000;

/**
 * Returns the wait before the next try, in milliseconds: after a 429, because the request was not processed, and after
 * a 503 on a GET, because repeating it is harmless. Otherwise undefined: the answer is final.
 */
export function waitBeforeNextTry(
  { method }: RecordedRequest,
  { status, headers }: RecordedResponse,
  tries: number,
  waitedMs: number,
): number | undefined {
  if (status !== 429 && !(status === 503 && method === "GET")) return undefined;
  const { resetMs = 0, retryAfterMs = 0 } = readRateLimit({ get: (name) => headers[name] ?? null }) ?? {};
  const asked = Math.max(resetMs, retryAfterMs);
  const wait = asked > 0 ? asked : FIRST_WAIT_MS * 2 ** (tries - 1);
  return waitedMs + wait > (status === 429 ? MAX_TOTAL_WAIT_MS : MAX_OUTAGE_MS) ? undefined : wait;
}
