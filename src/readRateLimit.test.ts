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
  expect(readRateLimit(new Headers({ "content-type": "text/html" }))).toBeUndefined();
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

test("a time beyond what a window or an advice can last is ignored; all are without fractions", () => {
  const headers = (resetMs: string, windowMs: string, retryAfter: string) =>
    new Headers({
      "X-Rate-Limit-Time-Reset-Ms": resetMs,
      "X-Rate-Limit-Time-Window-Ms": windowMs,
      "X-Retry-After": retryAfter,
    });
  expect(readRateLimit(headers("600000", "99.5", "3600.1"))).toMatchObject({
    resetMs: 600_000,
    windowMs: 100,
    retryAfterMs: 3_600_100,
  });
  expect(readRateLimit(headers("600001", "1000000000000", "86401"))).toBeUndefined();
});

test("counts are rounded up, and a number beyond every quota is ignored", () => {
  const headers = new Headers({
    "X-Rate-Limit-Requests-Quota": "9".repeat(30),
    "X-Rate-Limit-Requests-Left": "1.5",
    "X-Retry-After": "0.125",
  });
  expect(readRateLimit(headers)).toMatchObject({ quota: undefined, left: 2, retryAfterMs: 125 });
});

test("a doubled header is read once, two values that differ are not", () => {
  const reset = (value: string) =>
    readRateLimit(new Headers({ "X-Rate-Limit-Time-Reset-Ms": value }))?.resetMs;
  expect(reset("2000, 2000")).toBe(2000);
  expect(reset("2000, 3000")).toBeUndefined();
});

test.each([
  ["seconds", { "Retry-After": "3" }, 3000],
  [
    "a date, by the clock of its own answer",
    { "Retry-After": "Sat, 14 Mar 2026 09:00:30 GMT", Date: "Sat, 14 Mar 2026 09:00:00 GMT" },
    30_000,
  ],
  ["a date without a clock", { "Retry-After": "Sat, 14 Mar 2026 09:00:30 GMT" }, undefined],
  [
    "a date that is past",
    { "Retry-After": "Sat, 14 Mar 2026 09:00:30 GMT", Date: "Sun, 15 Mar 2026 09:00:00 GMT" },
    undefined,
  ],
  ["nonsense", { "Retry-After": "soon", Date: "Sat, 14 Mar 2026 09:00:00 GMT" }, undefined],
  ["seconds beside the API's own header", { "Retry-After": "3", "X-Retry-After": "5" }, 5000],
  [
    "seconds beside the API's own reset",
    { "Retry-After": "3", "X-Rate-Limit-Time-Reset-Ms": "10" },
    undefined,
  ],
])("the standard Retry-After: %s", (_, headers, expected) => {
  expect(readRateLimit(new Headers(headers))?.retryAfterMs).toBe(expected);
});
