import type { Segment, State } from "./state.js";
import type { Layer } from "./storeContext.js";

/** The segments as lists show them: as they were some time ago. */
export interface History {
  record(): void;
  /** Returns the segments as a list shows them now, oldest first. */
  listed(): readonly Segment[];
}

/** Keeps only the past states that a list can still show. */
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

/** Records the segments after every request. */
export function createHistoryLayer(history: History): Layer {
  return async (request, next) => {
    try {
      return await next(request);
    } finally {
      history.record();
    }
  };
}
