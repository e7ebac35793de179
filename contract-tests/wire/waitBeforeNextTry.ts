import type { RecordedRequest, RecordedResponse } from "./exchange.js";

/** Maximum total wait of one exchange, in milliseconds. */
export const MAX_TOTAL_WAIT_MS = 30_000;

const FIRST_WAIT_MS = 500;
const MS_PER_SECOND = 1000;

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
  const asked = Math.max(
    naturalNumber(headers["x-rate-limit-time-reset-ms"]),
    naturalNumber(headers["x-retry-after"]) * MS_PER_SECOND,
  );
  const wait = asked > 0 ? asked : FIRST_WAIT_MS * 2 ** (tries - 1);
  return waitedMs + wait > MAX_TOTAL_WAIT_MS ? undefined : wait;
}

function naturalNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
