/** Where the client reads the time, sets timers and draws chances, so that a test can put its own in place. */
export interface Environment {
  /** Milliseconds since some moment; never set back. */
  readonly now: () => number;
  /** A number from 0 to below 1. */
  readonly random: () => number;
  /**
   * Runs something later.
   *
   * @param ms - How much later, in milliseconds.
   * @param run - Must not throw.
   * @param isIdle - The process need not stay alive for it.
   * @returns Prevents it; calling it too late does nothing.
   */
  readonly after: (ms: number, run: () => void, isIdle?: boolean) => () => void;
  /**
   * How often, in milliseconds, a waiter must look for itself whether it may go. Undefined where others can wake it: a
   * request of Cloudflare Workers hangs when it waits for another request, or for its timer.
   */
  readonly pollMs?: number | undefined;
}

const POLL_MS = 25;

/** A longer timer would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The environment of the machine. */
export const systemEnvironment: Environment = {
  // The time of day may be set back, and a wait until then would never end; but not every runtime has another.
  now: () => (typeof performance === "undefined" ? Date.now() : performance.now()),
  random: () => Math.random(),
  after: (ms, run, isIdle) => {
    const timer = setTimeout(run, Math.min(ms, MAX_TIMER_MS));
    // Only the timers of Node hold a process.
    if (isIdle === true && typeof timer === "object") timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
  get pollMs() {
    const isWorkers = typeof navigator !== "undefined" && navigator.userAgent === "Cloudflare-Workers";
    return isWorkers ? POLL_MS : undefined;
  },
};
