import { createConcurrency } from "./createConcurrency.js";
import { createQuotaWindow } from "./createQuotaWindow.js";
import type { Feedback } from "./feedbackOf.js";
import type { QueueReason } from "./limiter.js";

/** The policy of a store's limits: places, pauses and quota. Times are milliseconds; it knows no timers. */
export interface Gate {
  /** True if one more than those under way is allowed. */
  hasPlace(underWay: number): boolean;
  /** True if a request may go that leaves so much of the quota. */
  isOpen(now: number, underWay: number, reserve: number): boolean;
  /** When pauses and quota let a request through that leaves so much, by default nothing; in the past if they do. */
  opensAt(now: number, underWay: number, reserve?: number): number;
  whyClosed(now: number, underWay: number): QueueReason;
  /** Learns from the answer to a request. */
  observe(sentAt: number, now: number, feedback: Feedback, underWay: number): void;
  /** True if nothing is remembered. */
  isFresh(now: number): boolean;
  /** End of the quota window. */
  readonly refillsAt: () => number;
}

export function createGate(mostInFlight: number, random: () => number): Gate {
  const quota = createQuotaWindow();
  const concurrency = createConcurrency(mostInFlight, random);
  const hasQuota = (now: number, underWay: number, reserve = 0) => quota.budget(now, reserve) > underWay;
  const hasPlace = (underWay: number) => underWay + 1 <= concurrency.allowed;
  return {
    hasPlace,
    isOpen: (now, underWay, reserve) =>
      hasPlace(underWay) && now >= concurrency.pausedUntil && hasQuota(now, underWay, reserve),
    opensAt: (now, underWay, reserve) =>
      Math.max(concurrency.pausedUntil, hasQuota(now, underWay, reserve) ? 0 : quota.endsAt),
    whyClosed: (now, underWay) => {
      if (now < concurrency.pausedUntil) return "pause";
      return hasQuota(now, underWay) ? "places" : "quota";
    },
    observe: (sentAt, now, feedback, underWay) => {
      quota.answer(sentAt, now, feedback);
      concurrency.answer(sentAt, now, feedback, underWay);
    },
    isFresh: (now) => now >= Math.max(concurrency.pausedUntil, quota.endsAt),
    refillsAt: () => quota.endsAt,
  };
}
