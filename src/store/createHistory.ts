import type { Segment, State } from "./state.js";

/** What the lists of a store show: the segments as they were some time ago. */
export interface History {
  /** Takes note of the segments as they are now. */
  record(): void;
  /** The segments as a list shows them now, oldest first. */
  listed(): readonly Segment[];
}

/**
 * Keeps as much of the past as a list may still show.
 *
 * @param now Milliseconds since the epoch.
 * @param lagMs How long a list goes on showing what was there before a write.
 */
export function createHistory(state: State, now: () => number, lagMs: number): History {
  const current = () => [...state.segments.values()];
  if (lagMs === 0) return { record: () => undefined, listed: current };
  let past = [{ at: -Infinity, segments: current() }];
  return {
    record() {
      past.push({ at: now(), segments: current() });
      const shown = past.findLastIndex(({ at }) => at <= now() - lagMs);
      past = past.slice(shown);
    },
    listed: () => past.findLast(({ at }) => at <= now() - lagMs)?.segments ?? [],
  };
}
