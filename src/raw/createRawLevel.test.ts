import { getEventListeners } from "node:events";
import { createRawLevel } from "./createRawLevel.js";
import { AbortError, ConnectionError, ResponseError, TimeoutError, UsageError } from "../errors/index.js";
import type { SegmentsClientOptions } from "../options/resolveOptions.js";
import { virtualEnvironment } from "../doubles/calls.js";
import { fakeFetch } from "../doubles/fakeFetch.js";
import { a } from "../doubles/ids.js";
import { untyped } from "../doubles/untyped.js";

type Try = () => Promise<Response>;
const page = () => Response.json({ data: [] });
const lost: Try = () => Promise.reject(new TypeError("fetch failed"));
const never: Try = () => new Promise(() => undefined);
const status =
  (code: number, headers: Record<string, string> = {}, body: string | null = null): Try =>
  () =>
    Promise.resolve(new Response(body, { status: code, headers }));

function setUp(tries: Try[], options: Partial<SegmentsClientOptions> = {}) {
  const environment = virtualEnvironment();
  const start = environment.now();
  const at: number[] = [];
  const { fetch, requests } = fakeFetch(() => {
    at.push(environment.now() - start);
    return tries.shift()?.() ?? Promise.resolve(page());
  });
  const { raw } = createRawLevel(
    { storeHash: "abc", accessToken: "s3cret0token", fetch, ...options },
    environment,
  );
  return { client: raw, requests, at, environment };
}

const deletion = { params: { query: { "id:in": [a] as [string] } } };
const creation = { body: [{ name: "VIP" }] };

test("a GET gets through lost connections, proxies and refusals, by itself", async () => {
  const { client, at } = setUp([lost, status(502, {}, "<html>"), status(429, { "X-Retry-After": "3" })]);
  await expect(client.GET("/segments")).resolves.toMatchObject({ data: { data: [] } });
  expect(at).toHaveLength(4);
  expect((at[3] ?? 0) - (at[2] ?? 0)).toBeGreaterThanOrEqual(3000);
});

test("a POST is repeated after a 429 alone", async () => {
  const refused = setUp([status(429, { "X-Rate-Limit-Time-Reset-Ms": "900" })]);
  await refused.client.POST("/segments", creation);
  expect(refused.requests).toHaveLength(2);
  for (const request of refused.requests) await expect(request.text()).resolves.toBe('[{"name":"VIP"}]');
  const failed = setUp([status(502, {}, "<html>")]);
  const { error, response } = await failed.client.POST("/segments", creation);
  expect([error, response.status]).toEqual(["<html>", 502]);
  const cut = setUp([lost]);
  await expect(cut.client.POST("/segments", creation)).rejects.toBeInstanceOf(ConnectionError);
  expect([failed, cut].map(({ requests }) => requests.length)).toEqual([1, 1]);
});

test("a 404 to a repeated DELETE stands: of several ids, one may have been missing all along", async () => {
  const { client } = setUp([lost, status(404)]);
  const { response } = await client.DELETE("/segments", deletion);
  expect(response.status).toBe(404);
});

test("the timeout of a call goes before that of the client", async () => {
  const { client, environment } = setUp([never, never], { retry: false, timeoutMs: 9000 });
  const start = environment.now();
  await expect(client.GET("/segments")).rejects.toBeInstanceOf(TimeoutError);
  await expect(client.GET("/segments", { timeoutMs: 1000 })).rejects.toBeInstanceOf(TimeoutError);
  expect(environment.now() - start).toBe(10_000);
});

test("the signal of a call ends it, and is on no request", async () => {
  const controller = new AbortController();
  const { client, requests } = setUp([never]);
  const call = client.GET("/segments", { signal: controller.signal });
  await new Promise(setImmediate);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  controller.abort("enough");
  const error: unknown = await call.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ attempts: 1, cause: "enough" });
  expect(requests[0]?.signal.aborted).toBe(true);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

test("signal and timeout survive middleware that replaces the request", async () => {
  const { client } = setUp([never], { retry: false });
  client.use({ onRequest: ({ request }) => new Request(request, { headers: { "X-Mine": "1" } }) });
  const { signal } = new AbortController();
  await expect(client.GET("/segments", { signal, timeoutMs: 5 })).rejects.toThrow("within 5 ms");
});

test("options of a call that are of no use are refused before anything is sent", async () => {
  const { client, requests } = setUp([]);
  for (const init of [{ signal: {} }, { timeoutMs: -1 }, { timeoutMs: "5s" }]) {
    await expect(client.GET("/segments", untyped(init))).rejects.toBeInstanceOf(UsageError);
  }
  expect(requests).toHaveLength(0);
});

test("a signal of null, as fetch takes it, is none", async () => {
  const { client } = setUp([]);
  await expect(client.GET("/segments", { signal: null })).resolves.toMatchObject({ data: { data: [] } });
});

test("a success that cannot be read is a ResponseError, an error in any shape an answer", async () => {
  const { client } = setUp([status(200, {}, "<html>"), status(401, {}, "X-Auth-Token header is required")], {
    retry: false,
  });
  await expect(client.GET("/segments")).rejects.toBeInstanceOf(ResponseError);
  const { error, response } = await client.GET("/segments");
  expect([error, response.status]).toEqual(["X-Auth-Token header is required", 401]);
});

test("hooks see tries and waits, and no token", async () => {
  const events: unknown[] = [];
  const note = (name: string) => (event: object) => events.push({ name, ...event });
  const hooks = { onRequest: note("request"), onResponse: note("response"), onRetry: note("retry") };
  const { client } = setUp([status(502)], { hooks });
  await client.GET("/segments");
  expect(events).toMatchObject([
    { name: "request", operationId: "listSegments", attempt: 1 },
    { name: "response", attempt: 1, status: 502, ms: 0 },
    { name: "retry", attempt: 1, status: 502, waitMs: 500 },
    { name: "request", attempt: 2 },
    { name: "response", attempt: 2, status: 200 },
  ]);
  expect(JSON.stringify(events)).not.toContain("s3cret0token");
});

test("a limiter of the caller's own takes the place of the default", async () => {
  const log: string[] = [];
  const permit = { observe: () => log.push("observe"), release: () => log.push("release") };
  const limiter = { acquire: () => Promise.resolve((log.push("acquire"), permit)) };
  const { client } = setUp([status(502)], { limiter });
  await client.GET("/segments");
  expect(log).toEqual(["acquire", "observe", "release", "acquire", "observe", "release"]);
});

test("600 calls with one signal bring no warning and leave no listener", async () => {
  const warned = jest.fn();
  process.on("warning", warned);
  const { signal } = new AbortController();
  const { client } = setUp([]);
  await Promise.all(Array.from({ length: 600 }, () => client.GET("/segments", { signal })));
  await new Promise(setImmediate);
  process.off("warning", warned);
  expect(warned).not.toHaveBeenCalled();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("options of fetch reach it, with middleware too", async () => {
  const inits: object[] = [];
  const { client } = setUp([], {
    fetch: (_, init) => {
      inits.push(init);
      return Promise.resolve(page());
    },
  });
  const options = { cache: "no-store", dispatcher: {}, next: { tags: ["a"] } } as const;
  const onRequest = ({ request }: { request: Request }) => new Request(`${request.url}?limit=1`, request);
  await client.GET("/segments", options);
  await client.GET("/segments", { ...options, middleware: [{ onRequest }] });
  expect(inits).toEqual([expect.objectContaining(options), expect.objectContaining(options)]);
});
