import type { Clock } from "../time/systemClock.js";

/** A clock that moves when it is told to. */
export interface ManualClock extends Clock {
  /** Lets time pass and ends the waits that are over, in milliseconds. */
  advance(ms: number): void;
}

/**
 * Makes a clock that stands still.
 *
 * @param start Milliseconds since the epoch.
 */
export function createManualClock(start = Date.UTC(2024, 3, 20, 9, 15, 45)): ManualClock {
  let now = start;
  let waiting: { until: number; end: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((resolve) => {
        waiting.push({ until: now + ms, end: resolve });
      }),
    advance(ms) {
      now += ms;
      const over = waiting.filter(({ until }) => until <= now);
      waiting = waiting.filter(({ until }) => until > now);
      for (const { end } of over) end();
    },
  };
}
