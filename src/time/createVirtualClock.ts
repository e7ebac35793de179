import type { Environment } from "./systemEnvironment.js";
import { sleep } from "./sleep.js";
import type { Clock } from "./systemClock.js";

/** Turns of the event loop without a new wait, after which only waits are pending. */
const QUIET_TURNS = 3;

const START_MS = Date.parse("2026-03-14T09:41:27.653Z");

interface Sleeper {
  wakesAt: number;
  wake: () => void;
}

/** A clock that can also run something later, as the client needs it. */
export type VirtualClock = Clock & Pick<Environment, "after">;

/** Makes a clock that jumps to the next timer when all else is at rest; not for sockets, which rest too early. */
export function createVirtualClock(startMs = START_MS): VirtualClock {
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

  const after: Environment["after"] = (ms, run) => {
    const sleeper: Sleeper = {
      wakesAt: nowMs + Math.max(0, ms),
      wake: () => {
        sleepers.delete(sleeper);
        run();
      },
    };
    sleepers.add(sleeper);
    quietTurns = 0;
    if (!isWatching) {
      isWatching = true;
      setImmediate(watch);
    }
    return () => {
      if (sleepers.delete(sleeper)) quietTurns = 0;
    };
  };

  return { now: () => nowMs, after, sleep: (ms, signal) => sleep({ after }, ms, signal) };
}
