import type { Environment } from "../../../src/time/systemEnvironment.js";

/** The shortest delay of a timer of Node. */
const MIN_MS = 1;

/** Puts the timers of the process on another clock during a run, for libraries that take no clock. */
export async function withVirtualTimers<Result>(
  { after }: Environment,
  run: () => Promise<Result>,
): Promise<Result> {
  const { setTimeout, clearTimeout } = globalThis;
  const timers = new Map<unknown, () => void>();
  const virtual = {
    setTimeout(wake: () => void, ms?: number): unknown {
      const cancel = after(ms !== undefined && ms >= MIN_MS ? ms : MIN_MS, wake);
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
