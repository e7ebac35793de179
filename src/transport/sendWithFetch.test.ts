import { inspect } from "node:util";
import { ConnectionError, ResponseError, UsageError } from "../errors/index.js";
import { sendWithFetch } from "./sendWithFetch.js";
import { callOf } from "../doubles/calls.js";
import { fakeFetch, type Answer } from "../doubles/fakeFetch.js";

function setUp(answer?: Answer) {
  const fake = fakeFetch(answer);
  return { ...fake, send: sendWithFetch(fake, "s3cret0token") };
}

test("the request that is sent has the token and follows no redirect", async () => {
  const { send, requests } = setUp();
  const call = callOf();
  await send(call, 1);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ method: "GET", url: call.url, redirect: "manual", body: null });
  expect(requests[0]?.headers.get("X-Auth-Token")).toBe("s3cret0token");
  expect(call.headers).toEqual(callOf().headers);
});

test("headers and body are sent as they came, each time anew", async () => {
  const { send, requests } = setUp();
  const body = JSON.stringify([{ name: "Straße" }]);
  const headers = { "content-type": "application/json", "x-mine": "1" };
  const call = callOf({ method: "PUT", operationId: "updateSegments", headers, body });
  await send(call, 1);
  await send(call, 2);
  for (const request of requests) {
    expect(request.headers.get("Content-Type")).toBe("application/json");
    expect(request.headers.get("X-Mine")).toBe("1");
    await expect(request.text()).resolves.toBe(body);
  }
  expect(requests).toHaveLength(2);
});

test("the signal of the try is that of the request", async () => {
  const { send, requests } = setUp();
  const controller = new AbortController();
  await send(callOf({ signal: controller.signal }), 1);
  controller.abort();
  expect(requests[0]?.signal.aborted).toBe(true);
});

test("an error of fetch, thrown or rejected, is the cause of a ConnectionError", async () => {
  const cause = Object.assign(new TypeError("fetch failed"), { code: "E" });
  const throwing = setUp(() => {
    throw cause;
  });
  for (const { send } of [throwing, setUp(() => Promise.reject(cause))]) {
    const error: unknown = await send(callOf(), 3).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ operationId: "listSegments", attempts: 3 });
    expect(error).toMatchObject({ cause: { name: "TypeError", message: "fetch failed", code: "E" } });
  }
});

test("an error of fetch with the token in it is replaced", async () => {
  const { send } = setUp((request) => Promise.reject(new Error(request.headers.get("X-Auth-Token") ?? "")));
  const error: unknown = await send(callOf(), 1).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(String(error)).toContain("[redacted]");
  expect(inspect(error, { showHidden: true, depth: Infinity })).not.toContain("s3cret0token");
});

test("the answer is read to its end, and its response reads again", async () => {
  const { send } = setUp();
  const answer = await send(callOf(), 1);
  expect(answer).toMatchObject({ status: 200, text: '{"data":[]}' });
  await expect(answer.response.json()).resolves.toEqual({ data: [] });
});

test("a success that cannot be read is a ResponseError", async () => {
  const { send } = setUp(() => Promise.resolve(new Response("<html>")));
  await expect(send(callOf(), 1)).rejects.toBeInstanceOf(ResponseError);
});

test("without a fetch of the caller's own the global one of the moment is used, without a Request", async () => {
  const seen: unknown[][] = [];
  const global = jest.spyOn(globalThis, "fetch").mockImplementation((...args) => {
    seen.push(args);
    return Promise.resolve(Response.json([]));
  });
  const send = sendWithFetch({ fetch: undefined }, "s3cret0token");
  const call = callOf({ method: "PUT", body: "[]" });
  await send(call, 1);
  global.mockRestore();
  expect(seen).toEqual([
    [call.url, expect.objectContaining({ method: "PUT", body: "[]", redirect: "manual" })],
  ]);
  expect(new Request(call.url, seen[0]?.[1] ?? {}).headers.get("X-Auth-Token")).toBe("s3cret0token");
});

test("the token of a call is hidden even if another has another", async () => {
  const answer = () =>
    Response.json({ data: [] }, { headers: { "x-request-id": "first0token second0token" } });
  const { fetch } = fakeFetch(() => Promise.resolve(answer()));
  const sends = ["first0token", "second0token"].map((token) => sendWithFetch({ fetch }, token));
  const ids = (await Promise.all(sends.map((send) => send(callOf(), 1)))).map(({ requestId }) => requestId);
  expect(ids).toEqual(["[redacted] second0token", "first0token [redacted]"]);
});

test.each([
  ["ECONNREFUSED", { notSent: true, retryable: true }],
  ["SELF_SIGNED_CERT_IN_CHAIN", { notSent: true, retryable: false }],
  ["UND_ERR_SOCKET", { notSent: false, retryable: false }],
])("a POST that fails with %s", async (code, expected) => {
  const cause = Object.assign(new Error(code), { code });
  const { send } = setUp(() => Promise.reject(new TypeError("fetch failed", { cause })));
  const call = callOf({ method: "POST", operationId: "createSegments", body: "[]" });
  const error: unknown = await send(call, 1).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject(expected);
});

test("what fetch itself refuses is a mistake of the caller, and names no token", async () => {
  const { send } = setUp(() => Promise.reject(new TypeError("Failed to parse URL from s3cret0token")));
  const error: unknown = await send(callOf(), 1).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).toContain("listSegments was not sent");
  expect(inspect(error)).not.toContain("s3cret0token");
});

test("options of fetch go with the request, and change nothing that the client sets", async () => {
  const fetch = jest.fn(() => Promise.resolve(Response.json([])));
  const fetchOptions = { next: { revalidate: 5 }, redirect: "follow", method: "DELETE" };
  const call = callOf({ fetchOptions });
  await sendWithFetch({ fetch }, "s3cret0token")(call, 1);
  expect(fetch).toHaveBeenCalledWith(
    call.url,
    expect.objectContaining({ next: { revalidate: 5 }, redirect: "manual", method: "GET" }),
  );
});
