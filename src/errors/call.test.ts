import { inspect } from "node:util";
import {
  AbortError,
  CallError,
  ConnectionError,
  ResponseError,
  SegmentsError,
  TimeoutError,
} from "./index.js";

const get = {
  operationId: "listSegments",
  method: "GET",
  url: "https://x.test/segments",
  attempts: 2,
} as const;
const post = { ...get, operationId: "createSegments", method: "POST" } as const;
const cause = new TypeError("fetch failed", {
  cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
});

test.each([TimeoutError, AbortError, ConnectionError])("%p has the data of its call", (Class) => {
  const error = new Class({ ...get, cause });
  expect(error).toMatchObject({ ...get, name: Class.name, cause });
  expect(error.stack).toMatch(new RegExp(`^${Class.name}: listSegments `));
  for (const base of [CallError, SegmentsError]) expect(error).toBeInstanceOf(base);
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    ...get,
    name: Class.name,
    message: error.message,
    retryable: error.retryable,
    ...(Class === ConnectionError && { notSent: false }),
    cause: { name: "TypeError", message: "fetch failed" },
  });
  expect(inspect(error)).toContain("attempts: 2");
  expect(new Class(get)).not.toHaveProperty("cause");
});

test("only what can be repeated without harm is retryable", () => {
  expect(new TimeoutError(get).retryable).toBe(true);
  expect(new ConnectionError(get).retryable).toBe(true);
  expect(new TimeoutError(post).retryable).toBe(false);
  expect(new ConnectionError(post).retryable).toBe(false);
  expect(new AbortError(get).retryable).toBe(false);
  expect(new ResponseError({ ...get, status: 200, problem: "is odd" }).retryable).toBe(false);
});

test("messages say what failed, where, and what to do", () => {
  const where = "(GET https://x.test/segments, tries: 2)";
  expect(new TimeoutError({ ...get, timeoutMs: 50 }).message).toBe(
    `listSegments had no whole answer within 50 ms of \`timeoutMs\`; repeat it later ${where}`,
  );
  expect(new TimeoutError(post).message).toContain(
    "within the ms of `timeoutMs`; it may have succeeded: list",
  );
  expect(new ConnectionError({ ...get, cause }).message).toBe(
    `listSegments got no answer from \`baseUrl\`: fetch failed: read ECONNRESET; repeat it later ${where}`,
  );
  expect(new ConnectionError({ ...get, cause: "odd" }).message).toContain("`baseUrl`; repeat");
  expect(new ConnectionError(get).message).toContain("`baseUrl`; repeat");
  expect(new ConnectionError({ ...get, cause: { code: "EOF" } }).message).toContain("`baseUrl`; repeat");
  expect(new AbortError(get).message).toBe(`listSegments was aborted; repeat it later ${where}`);
  expect(new AbortError(post).message).toContain("was aborted; it may have succeeded");
  expect(new AbortError({ ...post, attempts: 0 }).message).toBe(
    "createSegments was aborted; repeat it later (POST https://x.test/segments, tries: 0)",
  );
  expect(new ResponseError({ ...get, status: 200, problem: "is not JSON", body: "x\n" }).message).toBe(
    `listSegments was answered 200, but the answer is not JSON: x; repeat it later ${where}`,
  );
});

test("what else a caller passes is not kept", () => {
  const call = { ...get, headers: new Headers({ "x-mine": "1" }), body: "[]", signal: undefined };
  const error = new AbortError(call);
  expect(Object.keys(error)).toEqual(["operationId", "method", "url", "attempts", "retryable"]);
});

test("the reasons of several addresses are in the message, and so is what to do where nothing was sent", () => {
  const refused = new AggregateError([
    new Error("connect ECONNREFUSED ::1:80"),
    new Error("connect ECONNREFUSED 127.0.0.1:80"),
  ]);
  const details = { ...post, cause: new TypeError("fetch failed", { cause: refused }) };
  const error = new ConnectionError({ ...details, notSent: true });
  expect(error.message).toContain(
    "fetch failed: connect ECONNREFUSED ::1:80, connect ECONNREFUSED 127.0.0.1:80",
  );
  expect(error.message).toContain("nothing was sent");
  expect(error.retryable).toBe(true);
  expect(new ConnectionError({ ...details, notSent: true, isUntrusted: true }).retryable).toBe(false);
});

test("a body is kept up to a bound, and so is a message with a long URL", () => {
  const url = `${get.url}?id:in=${"a,".repeat(999)}`;
  const error = new ResponseError({ ...get, url, status: 200, problem: "is odd", body: "x".repeat(9999) });
  expect(error.body).toHaveLength(2000);
  expect(error.url).toBe(url);
  expect(error.message).toMatch(/^.{1,600}$/);
});

test("a cause that goes round in circles ends", () => {
  const round = new Error("round");
  round.cause = round;
  expect(new ConnectionError({ ...get, cause: round }).message).toContain("`baseUrl`: round;");
  const one = new Error("one");
  one.cause = new Error("two", { cause: one });
  expect(new ConnectionError({ ...get, cause: one }).message).toContain("`baseUrl`: one: two;");
});

test("the cause in JSON is short, and whole where it is ours", () => {
  const json = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(new AbortError({ ...get, cause: value })));
  expect(json(cause.cause)).toHaveProperty("cause", {
    name: "Error",
    message: "read ECONNRESET",
    code: "ECONNRESET",
  });
  expect(json(new TimeoutError(get))).toHaveProperty("cause.operationId", "listSegments");
  expect(json(1n)).toHaveProperty("cause", "1");
  expect(json({ toString: 1 })).toHaveProperty("cause", {});
  expect(json(null)).toHaveProperty("cause", "null");
  expect(json(new DOMException("This operation was aborted", "AbortError"))).toHaveProperty(
    "cause.name",
    "AbortError",
  );
});

test("the root of the errors of a call has its own name", () => {
  expect(new CallError(get, "failed")).toMatchObject({ ...get, name: "CallError", retryable: true });
});

test("an answer of which nothing was read has an empty body", () => {
  const error = new ResponseError({ ...get, status: 200, problem: "is odd" });
  expect(error.body).toBe("");
  expect(error.message).toContain("the answer is odd; repeat it later");
});
