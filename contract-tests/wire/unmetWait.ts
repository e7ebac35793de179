import { readRateLimit } from "../../src/readRateLimit.js";
import type { Exchange } from "./exchange.js";
import { MAX_TOTAL_WAIT_MS } from "./waitBeforeNextTry.js";

/** Says how long a 429 asks to wait, if that is longer than the suite waits; empty otherwise. */
export function unmetWait(exchange: Exchange | undefined): string {
  if (exchange?.response?.status !== 429) return "";
  const { headers } = exchange.response;
  const { retryAfterMs = 0, resetMs = 0 } = readRateLimit({ get: (name) => headers[name] ?? null }) ?? {};
  const asked = Math.max(retryAfterMs, resetMs);
  if (asked <= MAX_TOTAL_WAIT_MS) return "";
  const header = retryAfterMs < resetMs ? "X-Rate-Limit-Time-Reset-Ms" : "X-Retry-After";
  return `; ${header} asks to wait ${asked / 1000} s, and the suite waits ${MAX_TOTAL_WAIT_MS / 1000} s at most`;
}
