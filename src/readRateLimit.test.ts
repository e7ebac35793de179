import { readRateLimit } from "./readRateLimit.js";

test("all five headers are read, in any case", () => {
  const headers = new Headers({
    "X-RATE-LIMIT-TIME-WINDOW-MS": "30000",
    "x-rate-limit-time-reset-ms": "1500",
    "X-Rate-Limit-Requests-Quota": "150",
    "X-Rate-Limit-Requests-Left": "0",
    "X-Retry-After": "15",
  });
  expect(readRateLimit(headers)).toEqual({
    windowMs: 30000,
    resetMs: 1500,
    quota: 150,
    left: 0,
    retryAfterMs: 15000,
  });
});

test("no such header is no rate limit", () => {
  expect(readRateLimit(new Headers({ "Retry-After": "3", "content-type": "text/html" }))).toBeUndefined();
});

test.each([
  "",
  "soon",
  "-1",
  "1e9",
  "0x10",
  "NaN",
  "Infinity",
  "1, 2",
  "1 2",
  "Fri, 31 Dec 1999 23:59:59 GMT",
])("%j is nonsense", (value) => {
  expect(readRateLimit(new Headers({ "X-Retry-After": value }))).toBeUndefined();
  expect(readRateLimit(new Headers({ "X-Rate-Limit-Requests-Left": value }))).toBeUndefined();
  expect(
    readRateLimit(new Headers({ "X-Rate-Limit-Requests-Quota": "9", "X-Rate-Limit-Time-Reset-Ms": value })),
  ).toEqual({ windowMs: undefined, resetMs: undefined, quota: 9, left: undefined, retryAfterMs: undefined });
});

test("times are capped at an hour, in milliseconds and without fractions", () => {
  const headers = new Headers({
    "X-Rate-Limit-Time-Reset-Ms": "1700000000000",
    "X-Rate-Limit-Time-Window-Ms": "99.5",
    "X-Retry-After": "3600.1",
  });
  expect(readRateLimit(headers)).toMatchObject({
    windowMs: 100,
    resetMs: 3_600_000,
    retryAfterMs: 3_600_000,
  });
});

test("counts and seconds are capped and rounded up too", () => {
  const headers = new Headers({
    "X-Rate-Limit-Requests-Quota": "9".repeat(30),
    "X-Rate-Limit-Requests-Left": "1.5",
    "X-Retry-After": "0.125",
  });
  expect(readRateLimit(headers)).toMatchObject({ quota: 3_600_000, left: 2, retryAfterMs: 125 });
});
