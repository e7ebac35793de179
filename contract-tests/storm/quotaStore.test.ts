import { createVirtualClock } from "../../src/time/createVirtualClock.js";
import { createStoreLimits } from "../../src/limits/createStoreLimits.js";
import { createQuotaStore, sendLimited, type QuotaStoreOptions } from "./quotaStore.js";

const READS = 600;

interface Scenario extends QuotaStoreOptions {
  readonly reserve?: number;
  readonly otherAppEveryMs?: number;
  readonly startAfterMs?: number;
}

async function read600({ reserve = 0, otherAppEveryMs, startAfterMs = 0, ...options }: Scenario) {
  const environment = { ...createVirtualClock(0), random: () => 0.5 };
  const { now, sleep } = environment;
  const store = createQuotaStore(environment, options);
  const limits = createStoreLimits(environment);
  const limiter = { acquire: () => limits.acquire(reserve) };
  await sleep(startAfterMs);
  const startedAt = now();

  let isOver = false;
  const otherApp = async () => {
    while (!isOver && otherAppEveryMs !== undefined) {
      void store.send("other");
      await sleep(otherAppEveryMs);
    }
  };
  const others = otherApp();
  const results = await Promise.all(
    Array.from({ length: READS }, () => sendLimited(store, limiter, environment)),
  );
  const seconds = (now() - startedAt) / 1000;
  isOver = true;
  await others;
  return { through: results.filter(Boolean).length, seconds, store };
}

test("600 reads under a quota of 150 a window: all through, no 429, in hardly more than three windows", async () => {
  const { through, seconds, store } = await read600({});
  expect(through).toBe(READS);
  expect(store.count("ours", 429)).toBe(0);
  expect(seconds).toBeLessThanOrEqual(91.5);
  expect(store.peak()).toBe(10);
});

test("beginning in the middle of a window costs no 429 either", async () => {
  const { through, seconds, store } = await read600({ startAfterMs: 29_800 });
  expect(through).toBe(READS);
  expect(store.count("ours", 429)).toBe(0);
  expect(seconds).toBeLessThanOrEqual(91.5);
});

test("with another app at work there are at most five 429s, and no window is lost", async () => {
  const { through, seconds, store } = await read600({ otherAppEveryMs: 500 });
  expect(through).toBe(READS);
  expect(store.count("ours", 429)).toBeLessThanOrEqual(5);
  expect(seconds).toBeLessThanOrEqual(122);
});

test("a reserve of what the other app needs spares it every 429", async () => {
  const { through, seconds, store } = await read600({ otherAppEveryMs: 500, reserve: 60 });
  expect(through).toBe(READS);
  expect(store.count("other", 429)).toBe(0);
  expect(store.count("ours", 429)).toBe(0);
  expect(seconds).toBeLessThanOrEqual(183);
});

test("with another app at work and ten places for both, all get through, a few places later", async () => {
  const { through, seconds, store } = await read600({ otherAppEveryMs: 500, places: 10 });
  expect(through).toBe(READS);
  expect(store.count("ours", 429)).toBeLessThanOrEqual(20);
  expect(seconds).toBeLessThanOrEqual(125);
});

test("answers that overtake each other and the end of a window cost no 429", async () => {
  let state = 1;
  const halfTripMs = () => {
    state = (state * 48271) % 2147483647;
    return 5 + (state % 400);
  };
  const { through, seconds, store } = await read600({ halfTripMs, startAfterMs: 29_500 });
  expect(through).toBe(READS);
  expect(store.count("ours", 429)).toBe(0);
  expect(seconds).toBeLessThanOrEqual(125);
});
