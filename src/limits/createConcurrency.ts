import type { Answer } from "../call.js";

/** First pause after a 429 without headers; each further one is twice as long. */
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
/** Pause after "too many at once": about as long as a request takes. */
const SHORT_PAUSE_MS = 200;
/** Answers per slot that allow one request more. */
const GOOD_ROUNDS = 4;

/** Allowed parallel requests and pauses: reduced by refusals, raised by good answers. */
export interface Concurrency {
  /** Allowed parallel requests; the fraction does not count yet. */
  allowed: number;
  pausedUntil: number;
  /** Learns from an answer. Requests sent before the last reduction cause no further one. */
  answer(sentAt: number, now: number, answer: Pick<Answer, "status" | "rateLimit">, underWay: number): void;
}

/** Starts with all slots; `random` spreads the pauses of many processes. */
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
      // A spent quota says nothing about parallel requests.
      const isSpent = left === 0 && (resetMs ?? retryAfterMs) !== undefined;
      if (sentAt <= loweredAt || status >= 500 || (isRefused && isSpent)) return;
      if (!isRefused) {
        sheds = Math.max(0, sheds - 1);
        this.allowed = Math.min(most, this.allowed + 1 / (GOOD_ROUNDS * this.allowed));
        return;
      }
      // With quota left, too many ran at once: a few less. Without headers the platform sheds load: half.
      const isShed = left === 0;
      const backoffMs = isShed ? Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** sheds) : SHORT_PAUSE_MS;
      if (isShed) sheds += 1;
      this.allowed = Math.max(1, Math.min(this.allowed, underWay) * (isShed ? 0.5 : 0.8));
      loweredAt = now;
      // At least half, because a pause near zero does not help a platform that sheds load.
      pause(backoffMs * (0.5 + random() / 2));
    },
  };
}
