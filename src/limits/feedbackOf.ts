import type { RateLimit } from "../readRateLimit.js";

/** What an answer says about the limits of its store. */
export interface Feedback {
  /**
   * `spent`: refused, the quota is used up. `crowded`: refused with quota left, too many ran at once. `shed`: refused
   * without a reason, the platform sheds load. `unclear`: a server error, or no answer.
   */
  readonly kind: "good" | "unclear" | "spent" | "crowded" | "shed";
  /** Milliseconds until the quota window ends. */
  readonly endsInMs: number | undefined;
  readonly windowMs: number | undefined;
  readonly quota: number | undefined;
  /** Requests left in the window. */
  readonly left: number | undefined;
  /** Milliseconds for which a refusal asks. */
  readonly pauseMs: number;
}

/** Reads an answer for the limits: of this process and shared alike. */
export function feedbackOf(
  answer: { readonly status: number; readonly rateLimit: Partial<RateLimit> | undefined } | undefined,
): Feedback {
  const { resetMs, retryAfterMs, windowMs, quota, left } = answer?.rateLimit ?? {};
  const isRefused = answer?.status === 429;
  return {
    kind: kindOf(answer?.status, left ?? 0, resetMs ?? retryAfterMs),
    endsInMs: resetMs ?? retryAfterMs ?? windowMs,
    windowMs,
    quota,
    left: left ?? (isRefused ? 0 : undefined),
    pauseMs: isRefused ? (retryAfterMs ?? 0) : 0,
  };
}

function kindOf(status: number | undefined, left: number, opensInMs: number | undefined) {
  if (status === undefined || status >= 500) return "unclear";
  if (status !== 429) return "good";
  if (left > 0) return "crowded";
  return opensInMs === undefined ? "shed" : "spent";
}
