import type { Call, AttemptResult } from "../call.js";
import { CallError } from "../errors/call.js";
import { isRetryableStatus } from "../errors/retryableStatus.js";

/** Upper bound of the first wait if no answer reports one; each further bound is twice as long. */
const FIRST_WAIT_MS = 1000;
const MAX_WAIT_MS = 30_000;
/** After so many 429s with quota left, wait for the window as if the quota were spent. */
const PATIENT_TRIES = 2;
const MAX_TEXT = 2000;

/** Returns the milliseconds to wait before the next try; undefined if the result is final. */
export function waitBeforeRetry(
  method: Call["method"],
  attempt: number,
  { answer, error }: AttemptResult,
  random: () => number,
): number | undefined {
  const isWorthIt = answer
    ? answer.status >= 429 && isRetryableStatus(method, answer.status, answer.text.slice(0, MAX_TEXT))
    : error instanceof CallError && error.retryable;
  if (!isWorthIt) return undefined;
  const { resetMs = 0, retryAfterMs = 0, left = 0 } = answer?.rateLimit ?? {};
  // Every answer reports the end of the window; it matters only if the quota is spent.
  const isQuotaSpent = answer?.status === 429 && (left === 0 || attempt > PATIENT_TRIES);
  const backoffMs = random() * Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return Math.ceil(Math.max(isQuotaSpent ? resetMs : 0, retryAfterMs) || backoffMs);
}
