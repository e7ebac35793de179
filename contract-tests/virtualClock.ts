import type { Clock } from "./clock.js";

/** Turns of the event loop in which nobody begins to wait, after which nothing is under way but waiting. */
const QUIET_TURNS = 3;

const START_MS = Date.parse("2026-03-14T09:41:27.653Z");

interface Sleeper {
  wakesAt: number;
  wake: () => void;
}

/**
 * Makes a clock that jumps to the next moment that somebody waits for, as soon as all else has come to rest. It is
 * for runs in which nothing leaves the process: a socket would be at rest too early.
 */
export function createVirtualClock(startMs = START_MS): Clock {
  let nowMs = startMs;
  let quietTurns = 0;
  let isWatching = false;
  const sleepers = new Set<Sleeper>();

  function watch(): void {
    if (sleepers.size === 0) {
      isWatching = false;
      return;
    }
    quietTurns += 1;
    if (quietTurns > QUIET_TURNS) wakeNext();
    setImmediate(watch);
  }

  function wakeNext(): void {
    const next = [...sleepers].reduce((first, sleeper) =>
      sleeper.wakesAt < first.wakesAt ? sleeper : first,
    );
    nowMs = Math.max(nowMs, next.wakesAt);
    quietTurns = 0;
    next.wake();
  }

  return {
    now: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper: Sleeper = {
          wakesAt: nowMs + Math.max(0, ms),
          wake: () => {
            sleepers.delete(sleeper);
            signal?.removeEventListener("abort", sleeper.wake);
            quietTurns = 0;
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", sleeper.wake);
        if (signal?.aborted === true) sleeper.wake();
        quietTurns = 0;
        if (!isWatching) {
          isWatching = true;
          setImmediate(watch);
        }
      }),
  };
}
