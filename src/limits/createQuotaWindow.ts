import type { RateLimit } from "../readRateLimit.js";

/** Margin at the end of a window, because servers and clocks round to milliseconds. */
const SETTLE_MS = 25;

/** Tracks the quota of a store, which is refreshed window by window. */
export interface QuotaWindow {
  /** End of the window, when the budget is full again; in the past if unknown. */
  endsAt: number;
  /** Number of requests that may be unanswered now; infinite if unknown. */
  budget(now: number, reserve: number): number;
  /** Counts a request and its answer; a refusal means that nothing is left, unless the answer says otherwise. */
  answer(sentAt: number, now: number, reported: Partial<RateLimit> | undefined, isRefused: boolean): void;
}

export function createQuotaWindow(): QuotaWindow {
  let quota = Infinity;
  let windowMs = 0;
  let left = Infinity;
  let beganAt = -Infinity;
  return {
    endsAt: -Infinity,
    budget(now, reserve) {
      if (now >= this.endsAt) {
        left = quota;
        beganAt = this.endsAt;
        // Provisional end: if no answer reports one, the budget must still refill.
        this.endsAt = now + windowMs;
      }
      // A reserve of the whole quota would let nothing through.
      return left - Math.min(reserve, quota - 1);
    },
    answer(sentAt, now, reported = {}, isRefused) {
      this.budget(now, 0);
      const resetMs = reported.resetMs ?? reported.retryAfterMs ?? reported.windowMs;
      if (resetMs === undefined) {
        // The last report does not include this request.
        left -= 1;
        return;
      }
      quota = reported.quota ?? quota;
      windowMs = reported.windowMs ?? Math.max(windowMs, resetMs);
      // A late answer describes the previous window.
      if (sentAt + resetMs <= beganAt) return;
      this.endsAt = now + resetMs + SETTLE_MS;
      // Answers overtake each other; within a window the lowest number is the latest.
      left = Math.min(left, reported.left ?? (isRefused ? 0 : left - 1));
    },
  };
}
