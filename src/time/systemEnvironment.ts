/** Where the client reads the time, sets timers and draws chances, so that a test can put its own in place. */
export interface Environment {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A number from 0 to below 1. */
  readonly random: () => number;
  /**
   * Runs something later.
   *
   * @param ms - How much later, in milliseconds.
   * @param run - Must not throw.
   * @returns Prevents it; calling it too late does nothing.
   */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The environment of the machine. */
export const systemEnvironment: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
