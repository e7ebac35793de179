import type { Clock } from "../time/systemClock.js";

export interface ManualClock extends Clock {
  advance(ms: number): void;
}

/** Creates a clock that moves only when a test calls `advance`. */
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
