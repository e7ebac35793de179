import type { Exchange } from "./exchange.js";
import { unmetWait } from "./unmetWait.js";

const answered = (status: number, headers: Readonly<Record<string, string>>): Exchange => ({
  operationId: "listSegments",
  request: { method: "GET", url: "http://127.0.0.1:1/segments", headers: {}, body: undefined },
  response: { status, headers, body: "" },
  failure: undefined,
  invalid: undefined,
  ms: 1,
  startedAt: 0,
  sentAfter: 0,
});

test("a wait that is longer than the suite waits is named with its header", () => {
  expect(unmetWait(answered(429, { "x-retry-after": "400" }))).toBe(
    "; X-Retry-After asks to wait 400 s, and the suite waits 45 s at most",
  );
});

test("a wait that was kept, and an answer that asks for none, are not named", () => {
  expect(unmetWait(answered(429, { "x-retry-after": "10" }))).toBe("");
  expect(unmetWait(answered(200, { "x-retry-after": "400" }))).toBe("");
  expect(unmetWait(undefined)).toBe("");
});
