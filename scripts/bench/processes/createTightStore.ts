import { PLACES, WINDOW_MS, type Load } from "./load.js";

/** The other app takes one request so often, until it has those of its window. */
const OTHER_EVERY_MS = 8;

/** The requests that a store refused, and how many it had at once. */
export interface Tally {
  readonly spent: number;
  readonly crowded: number;
  readonly mostInFlight: number;
}

/** A store with a quota in fixed windows since its creation, and with ten places. */
export interface TightStore {
  readonly arrive: () => void;
  /** Decides on a request that has arrived: 200 or 429, and the headers of the API. */
  readonly judge: () => { readonly status: number; readonly headers: Readonly<Record<string, number>> };
  readonly leave: (status: number) => void;
  readonly tally: () => Tally;
}

export function createTightStore(
  now: () => number,
  { quota, other }: Pick<Load, "quota" | "other">,
): TightStore {
  const createdAt = now();
  let window = 0;
  let used = 0;
  let ofOther = 0;
  let underWay = 0;
  let inPlaces = 0;
  let [spent, crowded, mostInFlight] = [0, 0, 0];

  function left(ageMs: number): number {
    if (Math.floor(ageMs / WINDOW_MS) !== window) {
      window = Math.floor(ageMs / WINDOW_MS);
      [used, ofOther] = [0, 0];
    }
    const wanted = Math.min(other, 1 + Math.floor((ageMs % WINDOW_MS) / OTHER_EVERY_MS));
    ofOther = Math.max(ofOther, Math.min(wanted, quota - used));
    return quota - used - ofOther;
  }

  function statusOf(ageMs: number): number {
    if (left(ageMs) <= 0) spent += 1;
    else if (inPlaces >= PLACES) crowded += 1;
    else {
      used += 1;
      inPlaces += 1;
      return 200;
    }
    return 429;
  }

  return {
    arrive: () => {
      underWay += 1;
      mostInFlight = Math.max(mostInFlight, underWay);
    },
    judge: () => {
      const ageMs = now() - createdAt;
      return {
        status: statusOf(ageMs),
        headers: {
          "x-rate-limit-requests-quota": quota,
          "x-rate-limit-requests-left": left(ageMs),
          "x-rate-limit-time-window-ms": WINDOW_MS,
          "x-rate-limit-time-reset-ms": Math.ceil(WINDOW_MS - (ageMs % WINDOW_MS)),
        },
      };
    },
    leave: (status) => {
      underWay -= 1;
      if (status === 200) inPlaces -= 1;
    },
    tally: () => ({ spent, crowded, mostInFlight }),
  };
}
