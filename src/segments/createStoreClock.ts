import type { Age } from "./claims.js";

/** The clock that stamps `created_at`, as far as rows of our own have shown it. */
export interface StoreClock {
  /** Learns from the rows of one request, created between two moments of this process, in its milliseconds. */
  learn(createdAt: readonly string[], sentAt: number, answeredAt: number): void;
  /** Tells whether a segment was created after `since` and until now, as this process counts time. */
  ageOf(createdAt: string, since: number, now: number): Age;
}

/**
 * Requests that must agree. A second machine that stamps half of them, or of the older segments, stays unseen by ten
 * once in a thousand times; it would make an older segment look new, and a new one old.
 */
const MIN_REQUESTS = 10;

/**
 * Compares the clock of the store with that of this process, by rows that a request of ours has certainly created.
 *
 * A `Date` header proves nothing: a gateway or a cache writes it, and its clock is not the one behind `created_at`.
 * Where several machines stamp rows by clocks that disagree, the comparison has no solution, and no age is known.
 */
export function createStoreClock(): StoreClock {
  // The clock of the store minus ours lies between these two.
  let least = -Infinity;
  let most = Infinity;
  let requests = 0;
  return {
    learn(createdAt, sentAt, answeredAt) {
      const stamps = createdAt.flatMap((text) => readStamp(text) ?? []);
      for (const { from, until } of stamps) {
        least = Math.max(least, from - answeredAt);
        most = Math.min(most, until - sentAt);
      }
      if (stamps.length > 0) requests += 1;
    },
    ageOf(createdAt, since, now) {
      const stamp = readStamp(createdAt);
      if (!stamp || least > most || requests < MIN_REQUESTS) return "unknown";
      const earliest = stamp.from - most;
      const latest = stamp.until - least;
      if (latest < since) return "beforeCall";
      // A segment from the future was stamped by a clock that we have not seen.
      return earliest >= since && earliest <= now ? "duringCall" : "unknown";
    },
  };
}

/** Reads a time with its zone; without fractions it stands for a whole second. */
function readStamp(text: string): { from: number; until: number } | undefined {
  const found = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/i.exec(text);
  const from = found ? Date.parse(text) : NaN;
  return Number.isNaN(from) ? undefined : { from, until: from + (found?.[1] ? 0 : 1000) };
}
