import { sleep } from "./sleep.js";
import type { VirtualClock } from "./createVirtualClock.js";

/** A clock that knows how many wait for it. */
export interface CountedClock extends VirtualClock {
  /** How many timers are set, those of waits included. */
  readonly waiting: () => number;
}

/** Counts the timers of a clock. */
export function createCountedClock(clock: VirtualClock): CountedClock {
  const timers = new Set<object>();
  const after: VirtualClock["after"] = (ms, run) => {
    const timer = {};
    timers.add(timer);
    const cancel = clock.after(ms, () => {
      timers.delete(timer);
      run();
    });
    return () => {
      timers.delete(timer);
      cancel();
    };
  };
  return {
    now: () => clock.now(),
    after,
    sleep: (ms, signal) => sleep({ after }, ms, signal),
    waiting: () => timers.size,
  };
}
