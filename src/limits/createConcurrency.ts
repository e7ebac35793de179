import type { Answer } from "../call.js";

/** Length of the first pause after a refusal without headers, in milliseconds; each further one is twice as long. */
const FIRST_BACKOFF_MS = 500;
/** Length of the longest such pause. */
const MAX_BACKOFF_MS = 30_000;
/** Length of the pause after "too many at once": about as long as requests take to end. */
const SHORT_PAUSE_MS = 200;
/** As many good answers per place let one more through. */
const GOOD_ROUNDS = 4;

/** How many requests may be under way at once, and when none may: lowered by refusals, raised by good answers. */
export interface Concurrency {
  /** How many may be under way; a fraction does not count yet. */
  allowed: number;
  /** Until when nothing may be sent. */
  pausedUntil: number;
  /**
   * Learns from an answer.
   *
   * @param sentAt - When its request was sent: what was sent before the last step back is no reason for another.
   * @param underWay - How many there were, itself included.
   */
  answer(sentAt: number, now: number, answer: Pick<Answer, "status" | "rateLimit">, underWay: number): void;
}

/**
 * Makes a concurrency that starts with all places.
 *
 * @param most - The number of places.
 * @param random - Spreads the pauses of many processes.
 */
export function createConcurrency(most: number, random: () => number): Concurrency {
  let loweredAt = -Infinity;
  let sheds = 0;
  return {
    allowed: most,
    pausedUntil: -Infinity,
    answer(sentAt, now, { status, rateLimit }, underWay) {
      const { left = 0, resetMs, retryAfterMs } = rateLimit ?? {};
      const pause = (ms: number) => {
        this.pausedUntil = Math.max(this.pausedUntil, now + ms);
      };
      const isRefused = status === 429;
      if (isRefused) pause(retryAfterMs ?? 0);
      // A quota that is spent says nothing of how many there may be at once.
      const isSpent = left === 0 && (resetMs ?? retryAfterMs) !== undefined;
      if (sentAt <= loweredAt || status >= 500 || (isRefused && isSpent)) return;
      if (!isRefused) {
        sheds = Math.max(0, sheds - 1);
        this.allowed = Math.min(most, this.allowed + 1 / (GOOD_ROUNDS * this.allowed));
        return;
      }
      // With quota left there were too many at once: a few less. Without a word the platform sheds load: half.
      const isShed = left === 0;
      const backoffMs = isShed ? Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** sheds) : SHORT_PAUSE_MS;
      if (isShed) sheds += 1;
      this.allowed = Math.max(1, Math.min(this.allowed, underWay) * (isShed ? 0.5 : 0.8));
      loweredAt = now;
      // From half to the whole: a pause that can be next to nothing is none for the one who sheds load.
      pause(backoffMs * (0.5 + random() / 2));
    },
  };
}
