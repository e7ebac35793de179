import type { Call, AttemptResult } from "../call.js";
import { CallError } from "../errors/call.js";
import { isRetryableStatus } from "../errors/retryableStatus.js";

/** How long the first wait may be where no answer tells; each further one may be twice as long. */
const FIRST_WAIT_MS = 1000;
const MAX_WAIT_MS = 30_000;
/** After so many tries answered "too many at once", the window is waited for as if the quota were spent. */
const PATIENT_TRIES = 2;
/** How much of a body is looked at. */
const MAX_TEXT = 2000;

/**
 * Tells whether a call should be tried again, and after how long.
 *
 * A 429 was not processed, so that any call may be repeated. What failed otherwise may have been carried out:
 * a POST would create twice.
 *
 * @param method - The method of the call.
 * @param attempt - Number of the try that was made, counted from 1.
 * @param outcome - What came of it.
 * @param random - Draws the jitter.
 * @returns Milliseconds, or undefined where the outcome stands.
 */
export function waitBeforeRetry(
  method: Call["method"],
  attempt: number,
  { answer, error }: AttemptResult,
  random: () => number,
): number | undefined {
  const isWorthIt = answer
    ? isRetryableStatus(method, answer.status, answer.text.slice(0, MAX_TEXT))
    : error instanceof CallError && error.retryable;
  if (!isWorthIt) return undefined;
  const { resetMs = 0, retryAfterMs = 0, left = 0 } = answer?.rateLimit ?? {};
  // Every answer tells when the window ends; that matters only where the quota is what was missing.
  const isQuotaSpent = answer?.status === 429 && (left === 0 || attempt > PATIENT_TRIES);
  const backoffMs = random() * Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return Math.max(isQuotaSpent ? resetMs : 0, retryAfterMs) || backoffMs;
}
