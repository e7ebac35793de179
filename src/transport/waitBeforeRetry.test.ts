import { AbortError, ConnectionError, ResponseError, TimeoutError, UsageError } from "../errors/index.js";
import { waitBeforeRetry } from "./waitBeforeRetry.js";
import { answerOf, callOf } from "../doubles/calls.js";

const verbs = ["GET", "PUT", "DELETE", "POST"] as const;
const wait = (method: string, status: number, headers?: Record<string, string>, attempt = 1, body?: string) =>
  waitBeforeRetry(method, attempt, { answer: answerOf(status, body, headers) }, () => 0.5);

test.each(verbs)("a 429 to a %s is repeated", (method) => {
  expect(wait(method, 429)).toBe(500);
});

test.each([500, 502, 503, 504])("a %i is repeated but for POST", (status) => {
  expect(verbs.map((method) => wait(method, status))).toEqual([500, 500, 500, undefined]);
});

test.each([200, 201, 204, 302, 400, 401, 403, 404, 409, 413, 422, 501, 505])("a %i stands", (status) => {
  expect(verbs.map((method) => wait(method, status))).toEqual([undefined, undefined, undefined, undefined]);
});

test("a suspended store is not asked again, another 503 is", () => {
  const body = (title: string) => JSON.stringify({ status: 503, title });
  expect(wait("GET", 503, {}, 1, body("The store is suspended due to abuse"))).toBeUndefined();
  expect(wait("GET", 503, {}, 1, body("The service is away"))).toBe(500);
  expect(wait("GET", 503, {}, 1, "<html>")).toBe(500);
});

const reset = "X-Rate-Limit-Time-Reset-Ms";
test.each([
  ["the reset", { [reset]: "7000" }, 7000],
  ["the longer, reset", { [reset]: "7000", "X-Retry-After": "3" }, 7000],
  ["the longer, retry after", { [reset]: "2000", "X-Retry-After": "3" }, 3000],
  ["any case", { [reset.toUpperCase()]: "7000" }, 7000],
  ["nonsense", { [reset]: "soon", "X-Retry-After": "-1" }, 500],
  ["nothing left", { [reset]: "7000", "X-Rate-Limit-Requests-Left": "0" }, 7000],
  ["too many at once", { [reset]: "7000", "X-Rate-Limit-Requests-Left": "90" }, 500],
  ["zeros", { [reset]: "0", "X-Retry-After": "0" }, 500],
])("a 429 with %s waits accordingly", (_, headers, expected) => {
  expect(wait("POST", 429, headers)).toBe(expected);
});

test("a third try that was too many at once waits for the window, and none before it", () => {
  const waits = [1, 2, 3].map((attempt) =>
    wait("GET", 429, { [reset]: "7000", "X-Rate-Limit-Requests-Left": "90" }, attempt),
  );
  expect(waits).toEqual([500, 1000, 7000]);
});

test("a 503 waits as long as it says, whatever is left of the window", () => {
  expect(wait("GET", 503, { [reset]: "7000", "X-Retry-After": "3" })).toBe(3000);
  expect(wait("GET", 503, { [reset]: "7000" })).toBe(500);
});

test("waits grow twofold under full jitter, up to a bound", () => {
  const waits = (chance: number) =>
    [1, 2, 3, 4, 5, 6, 50].map((attempt) =>
      waitBeforeRetry("GET", attempt, { answer: answerOf(502) }, () => chance),
    );
  expect(waits(0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(waits(1)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test("lost connections, timeouts and cut bodies are repeated but for POST, nothing else is", () => {
  const repeats = (method: string) => {
    const details = { ...callOf({ method }), attempts: 1 };
    const errors = [
      new ConnectionError(details),
      new TimeoutError(details),
      new ResponseError({ ...details, problem: "breaks off", status: 200, retryable: method !== "POST" }),
      new AbortError(details),
      new UsageError("no"),
      new Error("vault is sealed"),
    ];
    return errors.map((error) => waitBeforeRetry(method, 1, { error }, () => 0.5) !== undefined);
  };
  expect(repeats("PUT")).toEqual([true, true, true, false, false, false]);
  expect(repeats("POST")).toEqual([false, false, false, false, false, false]);
});
