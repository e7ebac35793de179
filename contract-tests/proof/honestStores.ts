import { tooManyRequests } from "../../src/store/answers.js";
import type { Behaviour } from "../../src/store/defaultBehaviour.js";
import type { StoreAnswer } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import { on } from "../faults/fault.js";
import { beyondInFlight } from "../faults/layers.js";
import { MAX_SEGMENTS, ROWS_NEEDED } from "../run/firstRead.js";
import { isObject } from "../spec/json.js";

/** A right store in a state, or behind an edge, that no single variant has. */
export interface HonestStore {
  readonly name: string;
  readonly description: string;
  readonly behaviour?: Partial<Behaviour>;
  readonly layer?: Layer;
  readonly hasNoProfiles?: true;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{3}))?Z$/;

function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, change)]));
}

const showing =
  (change: (text: string) => string): Layer =>
  async (request, next) => {
    const answer: StoreAnswer = await next(request);
    return answer.json === undefined ? answer : { ...answer, json: withTexts(answer.json, change) };
  };

function refusal(headers: Readonly<Record<string, string>> = {}): Promise<StoreAnswer> {
  const answer = tooManyRequests();
  const all = { ...answer.headers, "content-type": "application/json", ...headers };
  return Promise.resolve({ ...answer, headers: all });
}

const WINDOW_MS = 30_000;
const starts = new WeakMap<StoreContext, number>();

const usedUp: Layer = (request, next, store) => {
  const endsAt = (starts.get(store) ?? store.now()) + WINDOW_MS;
  starts.set(store, endsAt - WINDOW_MS);
  const resetMs = endsAt - store.now();
  if (resetMs <= 0) return next(request);
  const headers = {
    "x-rate-limit-time-window-ms": String(WINDOW_MS),
    "x-rate-limit-time-reset-ms": String(resetMs),
    "x-rate-limit-requests-quota": "150",
    "x-rate-limit-requests-left": "0",
  };
  return refusal(headers);
};

const READS_AT_ONCE = 5;
/** Longer than the suite waits for one request, and shorter than it waits for the next one too. */
const PENALTY_MS = 40_000;
const penalties = new WeakMap<StoreContext, number>();

const refuseForATime: Layer = (_request, _next, store) => {
  penalties.set(store, store.now() + PENALTY_MS);
  return refusal();
};
const crowd = beyondInFlight(READS_AT_ONCE, refuseForATime);
const refusingCrowds: Layer = (request, next, store) =>
  store.now() < (penalties.get(store) ?? 0) ? refusal() : crowd(request, next, store);

export const honestStores: readonly HonestStore[] = [
  {
    name: "nearly-full",
    description: "The store has room for one run.",
    behaviour: { segmentsAtFirst: MAX_SEGMENTS - ROWS_NEEDED },
  },
  {
    name: "no-profiles",
    description: "The store has no shopper profiles.",
    behaviour: { profilesAtFirst: 0 },
    hasNoProfiles: true,
  },
  {
    name: "lag-of-1500-ms",
    description: "A list shows a write 1.5 s late.",
    behaviour: { listLagMs: 1500 },
  },
  {
    name: "lag-and-latency",
    description: "A list shows a write 0.3 s late, and an operation takes 10 ms.",
    behaviour: { listLagMs: 300, latencyMs: 10 },
  },
  {
    name: "busy-app",
    description: "Another app writes every 40 ms.",
    behaviour: { otherAppEvery: 1, latencyMs: 40 },
  },
  {
    name: "ten-a-second",
    description: "The quota is ten requests a second.",
    behaviour: { quota: { requests: 10, windowMs: 1000 } },
  },
  {
    name: "window-used-up",
    description: "Another app has used up the window in which the run begins.",
    layer: usedUp,
  },
  {
    name: "five-reads-at-once",
    description: "More than five reads at once are refused, and all reads for 40 s after that.",
    layer: on("listSegments", refusingCrowds),
  },
  {
    name: "capital-ids",
    description: "Ids are in capital letters.",
    layer: showing((text) => (UUID.test(text) ? text.toUpperCase() : text)),
  },
  {
    name: "microseconds",
    description: "Timestamps have microseconds, and an offset in place of Z.",
    behaviour: { milliseconds: true },
    layer: showing((text) =>
      text.replace(TIMESTAMP, (_, seconds: string, ms = "000") => `${seconds}.${ms}417+00:00`),
    ),
  },
];
