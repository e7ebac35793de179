import { assembleClient } from "../../src/createSegmentsClient.js";
import { createStore, type Store } from "../../src/store/createStore.js";
import { createRandom } from "../../src/store/random.js";
import { createCountedClock } from "../../src/time/createCountedClock.js";
import { createVirtualClock } from "../../src/time/createVirtualClock.js";
import { createFaultyFetch } from "./faultyFetch.js";
import { stormClient, type StormClient } from "./stormClient.js";

/** Where a storm takes place. */
export interface StormWorld {
  readonly store: Store;
  readonly client: StormClient;
  /** Rows that are created, those of existing segments included. */
  readonly rows: number;
  /** Resolves when nothing of a call is on its way any more. */
  readonly calm: () => Promise<void>;
  readonly end: () => StormEnd | Promise<StormEnd>;
}

export interface StormEnd {
  /** The faults that were met. */
  readonly hits: ReadonlySet<string>;
  readonly waitsLeft: number;
  /** Milliseconds on the clock of the storm. */
  readonly ms: number;
}

const ROWS = 1000;
export const FIRST_SEGMENTS = 7;
export const FAULTY_SHARE = 0.3;
/** Longer than a stalled request and the lag of a list. */
const CALM_MS = 120_000;

/** One client in this process on a virtual clock. */
export function virtualWorld(seed: number): StormWorld {
  const clock = createCountedClock(createVirtualClock());
  const startedAt = clock.now();
  const behaviour = {
    segmentsAtFirst: FIRST_SEGMENTS,
    mostSegments: 2 * ROWS,
    listLagMs: 800,
    latencyMs: 150,
    atomic: seed % 2 === 0,
  };
  const store = createStore({ seed, clock, behaviour });
  const { fetch, hits } = createFaultyFetch(store.fetch, clock, FAULTY_SHARE, seed);
  const { storeHash, accessToken } = store;
  const { segments } = assembleClient(
    { storeHash, accessToken, fetch: (url, init) => fetch(new Request(url, init)) },
    { now: clock.now, after: clock.after, random: createRandom(seed, "client") },
  );
  return {
    store,
    client: stormClient(segments),
    rows: ROWS,
    calm: () => clock.sleep(CALM_MS),
    end: () => ({ hits: new Set(hits.keys()), waitsLeft: clock.waiting(), ms: clock.now() - startedAt }),
  };
}
