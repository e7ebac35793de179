import type { Feedback } from "./feedbackOf.js";
import {
  CROWDED_FACTOR,
  FIRST_BACKOFF_MS,
  GOOD_ROUNDS,
  MAX_BACKOFF_MS,
  SHED_FACTOR,
  SHORT_PAUSE_MS,
} from "./rules.js";

/** Allowed parallel requests and pauses: reduced by refusals, raised by good answers. */
export interface Concurrency {
  /** Allowed parallel requests; the fraction does not count yet. */
  allowed: number;
  pausedUntil: number;
  /** Learns from an answer. Requests sent before the last reduction cause no further one. */
  answer(sentAt: number, now: number, feedback: Pick<Feedback, "kind" | "pauseMs">, underWay: number): void;
}

/** Starts with all slots; `random` spreads the pauses of many processes. */
export function createConcurrency(most: number, random: () => number): Concurrency {
  let loweredAt = -Infinity;
  let sheds = 0;
  return {
    allowed: most,
    pausedUntil: -Infinity,
    answer(sentAt, now, { kind, pauseMs }, underWay) {
      const pause = (ms: number) => {
        this.pausedUntil = Math.max(this.pausedUntil, now + ms);
      };
      if (kind !== "good" && kind !== "unclear") pause(pauseMs);
      // A spent quota says nothing about parallel requests.
      if (sentAt <= loweredAt || kind === "unclear" || kind === "spent") return;
      if (kind === "good") {
        sheds = Math.max(0, sheds - 1);
        this.allowed = Math.min(most, this.allowed + 1 / (GOOD_ROUNDS * this.allowed));
        return;
      }
      const isShed = kind === "shed";
      const backoffMs = isShed ? Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** sheds) : SHORT_PAUSE_MS;
      if (isShed) sheds += 1;
      const factor = isShed ? SHED_FACTOR : CROWDED_FACTOR;
      this.allowed = Math.max(1, Math.min(this.allowed, underWay) * factor);
      loweredAt = now;
      // At least half, because a pause near zero does not help a platform that sheds load.
      pause(backoffMs * (0.5 + random() / 2));
    },
  };
}
