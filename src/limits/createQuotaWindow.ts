import type { RateLimit } from "../readRateLimit.js";

/** Added to the end of a window, which servers give in whole milliseconds and clocks keep no better. */
const SETTLE_MS = 25;

/** Keeps account of the quota of a store, which is refreshed window by window. */
export interface QuotaWindow {
  /** When the window ends and the budget is full again; in the past while nothing is known. */
  endsAt: number;
  /**
   * How many requests may be unanswered now; infinite while nothing is known.
   *
   * @param reserve - How many to leave to others.
   */
  budget(now: number, reserve: number): number;
  /**
   * Counts what came of a request.
   *
   * @param sentAt - When it was sent.
   * @param told - What its answer says, if there was one.
   * @param isRefused - Whether it was refused, which means that nothing is left unless it says so.
   */
  answer(sentAt: number, now: number, told: Partial<RateLimit> | undefined, isRefused: boolean): void;
}

/** Makes an account of which nothing is known yet. */
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
        // At the latest, until an answer tells; where none does, the budget must not stay spent for ever.
        this.endsAt = now + windowMs;
      }
      // A reserve of all there is would never let anything through.
      return left - Math.min(reserve, quota - 1);
    },
    answer(sentAt, now, told = {}, isRefused) {
      this.budget(now, 0);
      const resetMs = told.resetMs ?? told.retryAfterMs ?? told.windowMs;
      if (resetMs === undefined) {
        // The last reading does not count it, the next may.
        left -= 1;
        return;
      }
      quota = told.quota ?? quota;
      windowMs = told.windowMs ?? Math.max(windowMs, resetMs);
      // A late answer of a window that is over tells nothing of this one.
      if (sentAt + resetMs <= beganAt) return;
      this.endsAt = now + resetMs + SETTLE_MS;
      // Answers overtake each other; within a window the lowest number is the latest.
      left = Math.min(left, told.left ?? (isRefused ? 0 : left - 1));
    },
  };
}
