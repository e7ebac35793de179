import type { Feedback } from "./feedbackOf.js";
import { SETTLE_MS } from "./rules.js";

/** Tracks the quota of a store, which is refreshed window by window. */
export interface QuotaWindow {
  /** End of the window, when the budget is full again; in the past if unknown. */
  endsAt: number;
  /** Number of requests that may be unanswered now; infinite if unknown. */
  budget(now: number, reserve: number): number;
  /** Counts a request and its answer: the least within a window, the newer of two windows. */
  answer(sentAt: number, now: number, feedback: Feedback): void;
}

export function createQuotaWindow(): QuotaWindow {
  let quota = Infinity;
  let windowMs = 0;
  let left = Infinity;
  let beganAt = -Infinity;
  // No answer has reported the end of this window.
  let isAssumed = true;
  return {
    endsAt: -Infinity,
    budget(now, reserve) {
      if (now >= this.endsAt) {
        left = quota;
        beganAt = this.endsAt;
        isAssumed = true;
        // Provisional end: if no answer reports one, the budget must still refill.
        this.endsAt = now + windowMs;
      }
      // A reserve of the whole quota would let nothing through.
      return left - Math.min(reserve, quota - 1);
    },
    answer(sentAt, now, { endsInMs, windowMs: length, quota: all, left: rest }) {
      this.budget(now, 0);
      if (endsInMs === undefined) {
        // The last report does not include this request.
        left -= 1;
        return;
      }
      quota = all ?? quota;
      windowMs = length ?? Math.max(windowMs, endsInMs);
      // The answer was made after `sentAt` and before `now`, so its window ends between these two.
      const earliest = sentAt + endsInMs;
      const latest = now + endsInMs + SETTLE_MS;
      if (earliest <= beganAt) return;
      const isNewer = !isAssumed && earliest >= this.endsAt;
      if (isNewer) {
        beganAt = this.endsAt;
        left = quota;
      }
      this.endsAt = isAssumed || isNewer ? latest : Math.min(this.endsAt, latest);
      isAssumed = false;
      left = Math.min(left, rest ?? left - 1);
    },
  };
}
