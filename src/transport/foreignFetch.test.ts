import { Readable } from "node:stream";
import { callOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { untyped } from "../doubles/untyped.js";
import { ResponseError } from "../errors/index.js";
import { sendWithFetch } from "./sendWithFetch.js";

const page = { data: [{ id: "ä" }] };
const text = JSON.stringify(page);

/** Sends a call through a `fetch` that answers with anything. */
function sendOver(answer: (...args: unknown[]) => unknown, call = callOf()) {
  return sendWithFetch({ fetch: async (...args) => untyped(await answer(...args)) }, "s3cret0token")(call, 1);
}

afterEach(() => {
  jest.restoreAllMocks();
});

test("a fetch is called with the URL as text and with plain values", async () => {
  const fetch = jest.fn(() => Response.json(page));
  const { signal } = new AbortController();
  const call = callOf({ method: "PUT", operationId: "updateSegments", body: "[]", signal });
  await sendOver(fetch, call);
  const headers = { ...call.headers, "X-Auth-Token": "s3cret0token" };
  expect(fetch.mock.calls).toEqual([
    [call.url, { method: "PUT", headers, body: "[]", redirect: "manual", signal }],
  ]);
});

const headers = new Headers({ "X-Rate-Limit-Requests-Left": "7", "X-Request-Id": "abc" });

test.each([
  ["a stream of Node", { body: Readable.from([text]), text: () => Promise.resolve(text) }],
  ["no body but a text", { text: () => Promise.resolve(text) }],
  ["a mock with JSON only", { ok: true, json: () => Promise.resolve(page) }],
  ["headers that only get", { text: () => text, headers: { get: (name: string) => headers.get(name) } }],
])("an answer with %s is read, again and again", async (_, answer) => {
  const { response, ...read } = await sendOver(() => ({ status: 200, headers, ...answer }));
  expect(read).toMatchObject({ text, requestId: "abc", rateLimit: { left: 7 } });
  for (let i = 0; i < 2; i++) {
    await expect(response.json()).resolves.toEqual(page);
    await expect(response.clone().text()).resolves.toBe(text);
    expect(response.ok).toBe(true);
  }
});

test("a mock without any body, and one of a status that has none", async () => {
  await expect(sendOver(() => ({ status: 200, headers }))).resolves.toMatchObject({ text: "" });
  const { response, status } = await sendOver(() => ({ status: 204, headers, text: () => " " }));
  expect([response.status, status]).toEqual([204, 204]);
});

test("a mock that answers with the same object twice is read twice", async () => {
  const same = Response.json(page);
  for (let i = 0; i < 3; i++) await expect(sendOver(() => same)).resolves.toMatchObject({ text });
});

test.each([
  ["undefined", undefined],
  ["null", null],
  ["a text", text],
  ["the body alone", page],
  ["a status alone", { status: 200 }],
  ["headers of the wrong form", { status: 200, headers: { "content-type": "application/json" } }],
  ["a status that is no number", { status: "200", headers }],
  ["a status that none has", { status: 1, headers }],
])("what is no response is an error that names fetch: %s", async (_, answer) => {
  const error = await caught(
    sendOver(() => answer, callOf({ method: "POST", operationId: "createSegments" })),
  );
  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({ status: 0, retryable: false, attempts: 1 });
  expect(String(error)).toContain(
    "createSegments was answered, but the answer is no response: `fetch` must resolve",
  );
});

test("a foreign body that breaks off or is too long is told", async () => {
  const broken = () => Promise.reject(new Error("reset"));
  const error = await caught(sendOver(() => ({ status: 200, headers, text: broken })));
  expect(error).toMatchObject({ name: "ResponseError", cause: { message: "reset" } });
  const huge = () => "[".repeat(16 * 1024 * 1024 + 1);
  const other = await caught(sendOver(() => ({ status: 200, headers, text: huge })));
  expect(String(other)).toContain("is too long");
});

test("a signal that fetch takes for foreign, as that of jsdom, is left out", async () => {
  const refusal = 'RequestInit: Expected signal ("{}") to be an instance of AbortSignal.';
  const signals: unknown[] = [];
  const { signal } = new AbortController();
  const answer = await sendWithFetch(
    {
      fetch: (_, init) => {
        signals.push(init.signal);
        return init.signal ? Promise.reject(new TypeError(refusal)) : Promise.resolve(Response.json(page));
      },
    },
    "s3cret0token",
  )(callOf({ signal }), 1);
  expect(signals).toEqual([signal, null]);
  expect(answer.text).toBe(text);
});

test("without Response and TextDecoder, as in jsdom, the answer is read as it is", async () => {
  const came = Response.json(page);
  const { Response: realResponse, TextDecoder: realDecoder } = globalThis;
  for (const name of ["Response", "TextDecoder"]) Reflect.deleteProperty(globalThis, name);
  try {
    const { response } = await sendOver(() => came);
    expect(response.status).toBe(200);
    for (let i = 0; i < 2; i++) await expect(response.json()).resolves.toEqual(page);
    const mock = await sendOver(() => ({ status: 200, headers, json: () => page }));
    await expect(mock.response.text()).resolves.toBe(text);
  } finally {
    Object.assign(globalThis, { Response: realResponse, TextDecoder: realDecoder });
  }
});
