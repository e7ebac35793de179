import { inspect } from "node:util";
import { ResponseError } from "../errors/index.js";
import { readAnswer } from "./readAnswer.js";
import { tokenRedactor } from "./redaction.js";
import { untyped } from "../doubles/untyped.js";
import { caught } from "../doubles/caught.js";

const get = {
  operationId: "listSegments",
  method: "GET",
  url: "https://x.test/segments",
  signal: undefined,
} as const;
const token = "s3cret-token";
const json = { "content-type": "application/json" };
const read = (response: Response, call: Parameters<typeof readAnswer>[1] = get, mostBytes?: number) =>
  readAnswer(response, call, 2, tokenRedactor(token), mostBytes);

/** A body that comes in parts and then ends, breaks, or never ends. */
function stream(
  parts: readonly (string | Uint8Array)[],
  end: "end" | Error | "never" = "end",
  cancelled = () => {},
) {
  const rest = [...parts];
  return new ReadableStream({
    pull: (controller) => {
      const part = rest.shift();
      if (part !== undefined)
        controller.enqueue(typeof part === "string" ? new TextEncoder().encode(part) : part);
      else if (end === "end") controller.close();
      else if (end !== "never") controller.error(end);
      else return new Promise(() => undefined);
      return;
    },
    cancel: cancelled,
  });
}

test("an answer is read to its end and says what it said", async () => {
  const headers = { ...json, "X-Request-Id": "abc", "X-Rate-Limit-Requests-Left": "7" };
  const response = new Response(stream(['{"data"', ":[]}"]), { status: 201, headers });
  const answer = await read(response);
  expect(answer).toMatchObject({
    status: 201,
    text: '{"data":[]}',
    requestId: "abc",
    rateLimit: { left: 7 },
  });
  expect(answer.response).toBe(response);
});

test("its response can be read in every way, again and again", async () => {
  const { response } = await read(Response.json({ data: "ä" }));
  for (let i = 0; i < 2; i++) {
    expect(await response.text()).toBe('{"data":"ä"}');
    expect(await response.json()).toEqual({ data: "ä" });
    expect((await response.arrayBuffer()).byteLength).toBe(13);
    expect((await response.blob()).size).toBe(13);
    expect(await response.json()).toBe(await response.json());
    expect(await new Response(response.body).json()).toEqual({ data: "ä" });
    expect(await response.clone().json()).toEqual({ data: "ä" });
    expect(response.clone().status).toBe(200);
    expect(response.bodyUsed).toBe(false);
  }
});

test("characters that arrive in two parts are put together", async () => {
  const bytes = new TextEncoder().encode('"€"');
  expect((await read(new Response(stream([bytes.slice(0, 2), bytes.slice(2)])))).text).toBe('"€"');
});

test("JSON is read whatever the answer calls it", async () => {
  expect((await read(new Response("[]", { headers: { "content-type": "text/html" } }))).text).toBe("[]");
});

test("empty answers are read as nothing", async () => {
  expect((await read(new Response(null, { status: 204, headers: json }))).text).toBe("");
  const { response, text } = await read(new Response(""));
  expect(text).toBe("");
  expect(await response.json()).toBeUndefined();
  expect(response.body).toBeNull();
  expect((await read(new Response("", { headers: json }), { ...get, method: "DELETE" })).text).toBe("");
});

test.each<[string, () => Response, RegExp]>([
  ["an empty 200 that says JSON", () => new Response("", { headers: json }), /is empty where it says JSON/],
  ["HTML", () => new Response("<html>Hello\n there</html>"), /is not JSON: "?<html>Hello there</],
  ["JSON cut short", () => new Response('{"data":[', { headers: json }), /is not JSON: "?{"data":\[/],
  [
    "a body that breaks off",
    () => new Response(stream(['{"da'], new TypeError("terminated"))),
    /breaks off: "?{"da/,
  ],
])("%s is a ResponseError that may be repeated", async (_, response, words) => {
  const error = await caught(read(response()));
  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({
    operationId: "listSegments",
    method: "GET",
    status: 200,
    attempts: 2,
    retryable: true,
  });
  expect(error).toHaveProperty("message", expect.stringMatching(words));
  expect(await caught(read(response(), { ...get, method: "POST" }))).toMatchObject({ retryable: false });
});

test("the cause of a broken body is kept, without the token", async () => {
  const cause = Object.assign(new TypeError("terminated"), { code: token });
  const error = await caught(read(new Response(stream([], cause))));
  expect(error).toMatchObject({ cause: { name: "TypeError", message: "terminated", code: "[redacted]" } });
});

test("a body that was used before is a ResponseError", async () => {
  const response = Response.json({});
  await response.text();
  expect(await caught(read(response))).toBeInstanceOf(ResponseError);
});

test("a huge success is given up", async () => {
  const cancelled = jest.fn();
  const error = await caught(read(new Response(stream(["[1", ",2", ",3]"], "never", cancelled)), get, 4));
  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({ body: "[1,2", retryable: false });
  expect(String(error)).toContain("is too long");
  expect(cancelled).toHaveBeenCalledTimes(1);
  expect((await read(new Response("[1,2" + "]"), get, 5)).text).toBe("[1,2]");
});

test("an error is an answer whatever it holds", async () => {
  const broken = new Response(stream(["<html>"], new TypeError("terminated")), { status: 502 });
  expect(await read(broken)).toMatchObject({ status: 502, text: "<html>" });
  expect(await read(new Response("no", { status: 401, headers: json }))).toMatchObject({ text: "no" });
  expect(await read(new Response(stream(["12", "34"], "never"), { status: 500 }), get, 3)).toMatchObject({
    text: "12",
  });
});

test("a reader that an abort leaves behind is cancelled", async () => {
  const controller = new AbortController();
  const cancelled = jest.fn();
  const response = new Response(stream(["["], "never", cancelled));
  const result = caught(read(response, { ...get, signal: controller.signal }));
  await Promise.resolve();
  controller.abort();
  expect(await result).toBeInstanceOf(ResponseError);
  expect(cancelled).toHaveBeenCalledTimes(1);
});

test("a response of another library becomes one of the platform", async () => {
  const { body, status, statusText, headers } = Response.json([1], { status: 201 });
  const { response } = await read(untyped({ body, status, statusText, headers }));
  expect(response).toBeInstanceOf(Response);
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual([1]);
});

test("no error shows the token or much of the body", async () => {
  const headers = { "x-request-id": `id-${token}` };
  const error = await caught(read(new Response(`${token} ${"x".repeat(9999)}`, { headers })));
  expect(error).toMatchObject({ requestId: "id-[redacted]", body: `[redacted] ${"x".repeat(1988)}…` });
  expect(JSON.stringify(error) + inspect(error)).not.toContain(token);
  expect(String(error)).toMatch(/^.{1,700}$/);
});

test("a form can be read again and again, and what is no JSON is refused as by any response", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const { response } = await read(new Response("a=1", { status: 400, headers }));
  for (let i = 0; i < 2; i++) expect((await response.formData()).get("a")).toBe("1");
  await expect(response.json()).rejects.toHaveProperty("name", "SyntaxError");
});

test("an empty success that speaks of JSON in passing is read as nothing", async () => {
  const headers = { "content-type": "text/plain; schema=json" };
  expect((await read(new Response("", { headers }))).text).toBe("");
});

test("an abort after an answer without a body does no harm", async () => {
  const listeners: (() => void)[] = [];
  const signal = { addEventListener: (_: string, listener: () => void) => listeners.push(listener) };
  await read(new Response(null, { status: 204 }), { ...get, signal: untyped(signal) });
  expect(listeners).toHaveLength(0);
  for (const listener of listeners) expect(listener).not.toThrow();
});
