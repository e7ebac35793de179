import { systemEnvironment } from "./systemEnvironment.js";
import { sleep } from "./sleep.js";

/** Where the suite reads the time and waits, so that a test can put its own time in place. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Waits so many milliseconds; the signal ends the wait early, without an error. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(systemEnvironment, ms, signal),
};
