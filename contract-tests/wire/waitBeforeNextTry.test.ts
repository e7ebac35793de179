import { waitBeforeNextTry } from "./waitBeforeNextTry.js";

const request = (method: string) => ({ method, url: "http://127.0.0.1/", headers: {}, body: undefined });
const answer = (status: number, headers: Record<string, string> = {}) => ({ status, headers, body: "" });

test.each([
  ["the reset header", answer(429, { "x-rate-limit-time-reset-ms": "1500" }), 1500],
  ["seconds in X-Retry-After", answer(429, { "x-retry-after": "2" }), 2000],
  ["the longer of both", answer(429, { "x-rate-limit-time-reset-ms": "1500", "x-retry-after": "2" }), 2000],
  ["the standard Retry-After", answer(429, { "retry-after": "3" }), 3000],
  ["a doubled header", answer(429, { "x-rate-limit-time-reset-ms": "2000, 2000" }), 2000],
  ["nonsense as nothing", answer(429, { "x-rate-limit-time-reset-ms": "-1", "x-retry-after": "soon" }), 1000],
])("a 429 waits as %s says", (_what, response, expected) => {
  expect(waitBeforeNextTry(request("POST"), response, 1, 0)).toBe(expected);
});

test("without headers each wait is twice the one before", () => {
  const waits = [1, 2, 3, 4].map((tries) => waitBeforeNextTry(request("POST"), answer(429), tries, 0));
  expect(waits).toEqual([1000, 2000, 4000, 8000]);
});

test("a 503 is waited out on GET alone, other failures not at all", () => {
  expect(waitBeforeNextTry(request("GET"), answer(503), 1, 0)).toBe(1000);
  expect(waitBeforeNextTry(request("PUT"), answer(503), 1, 0)).toBeUndefined();
  expect(waitBeforeNextTry(request("GET"), answer(500), 1, 0)).toBeUndefined();
  expect(waitBeforeNextTry(request("GET"), answer(200), 1, 0)).toBeUndefined();
});

test("a window of thirty seconds is waited for, and no more than 45 s in all", () => {
  const response = answer(429, { "x-retry-after": "30" });
  expect(waitBeforeNextTry(request("GET"), response, 1, 0)).toBe(30_000);
  expect(waitBeforeNextTry(request("GET"), response, 2, 30_000)).toBeUndefined();
  expect(waitBeforeNextTry(request("GET"), answer(503, { "x-retry-after": "21" }), 1, 0)).toBeUndefined();
});
