import { leastMs, readsOf, type Load } from "./load.js";

const load: Load = {
  processes: 4,
  limitersEach: 1,
  readsOfLimiter: 100,
  atOnce: 10,
  quota: 100,
  other: 25,
};

test("the least time is that of the windows that are used up, and of the last reads in ten places", () => {
  expect(readsOf(load)).toBe(400);
  // 5 windows of 75 reads, and 25 reads in 3 rounds.
  expect(leastMs(load)).toBe(5 * 2000 + 3 * 40);
});

test("reads that fill their last window need it to its last read only", () => {
  expect(leastMs({ ...load, quota: 225 })).toBe(2000 + 20 * 40);
});

test("limiters of one process send reads of their own", () => {
  expect(readsOf({ ...load, limitersEach: 16, readsOfLimiter: 30 })).toBe(1920);
});
