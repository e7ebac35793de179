import type { Environment } from "../../../src/time/systemEnvironment.js";

/** What a timer waits for at least, whatever it is told: as Node does it. */
const LEAST_MS = 1;

/** Runs something with the timers of the process on a clock of its own, for libraries that take no clock. */
export async function withVirtualTimers<Result>(
  { after }: Environment,
  run: () => Promise<Result>,
): Promise<Result> {
  const { setTimeout, clearTimeout } = globalThis;
  const timers = new Map<unknown, () => void>();
  const virtual = {
    setTimeout(wake: () => void, ms?: number): unknown {
      const cancel = after(ms !== undefined && ms >= LEAST_MS ? ms : LEAST_MS, wake);
      timers.set(cancel, cancel);
      return cancel;
    },
    clearTimeout(timer: unknown): void {
      timers.get(timer)?.();
    },
  };
  Object.assign(globalThis, virtual);
  try {
    return await run();
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
  }
}
