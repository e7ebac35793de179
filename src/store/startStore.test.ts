import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { MAX_BYTES } from "./listener.js";
import type { StartedStore } from "./serveStore.js";
import { startStore, type StartOptions } from "./startStore.js";
import { createManualClock } from "../doubles/createManualClock.js";

let store: StartedStore;
const started = async (options: StartOptions = {}) => (store = await startStore(options));
afterEach(() => store.close());

const call = (method: string, path: string, body?: string) =>
  fetch(`${store.url}/stores/${store.storeHash}/v3${path}`, {
    method,
    headers: { "x-auth-token": store.accessToken, "content-type": "application/json" },
    ...(body !== undefined && { body }),
  });

/** Sends bytes as they are and answers the first line of what comes back. */
const raw = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(store.url).port), "127.0.0.1", () => socket.end(bytes));
    let received = "";
    socket.on("data", (chunk) => (received += chunk.toString()));
    socket.on("error", reject);
    socket.on("close", () => {
      resolve(received.split("\r\n")[0] ?? "");
    });
  });

test("the store listens on loopback, and keeps what it is told", async () => {
  await started({ clock: createManualClock() });
  expect(store.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const created = await call("POST", "/segments", '[{"name":"Größe"}]');
  expect(created.status).toBe(201);
  const listed = await call("GET", "/segments");
  expect(listed.headers.get("content-type")).toBe("application/json");
  expect(listed.headers.get("date")).toBe("Sat, 20 Apr 2024 09:15:45 GMT");
  expect(await listed.json()).toMatchObject({ data: [{ name: "Größe" }] });
  const deleted = await call("DELETE", "/segments");
  expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
});

test("the store listens on every address that is given, on one port", async () => {
  await started({ addresses: ["127.0.0.1", "127.0.0.2"] });
  const { port } = new URL(store.url);
  for (const host of ["127.0.0.1", "127.0.0.2"])
    expect((await fetch(`http://${host}:${port}/`)).status).toBe(404);
  await store.close();
  await started({ addresses: ["0.0.0.0"] });
  expect(store.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(startStore({ addresses: ["emulator"] })).rejects.toThrow("an array of IP addresses");
});

test("more than ten requests in flight are refused where an operation takes its time", async () => {
  const clock = createManualClock();
  let waiting = 0;
  const allWait = new Promise<void>((resolve) => {
    const sleep = clock.sleep.bind(clock);
    clock.sleep = (ms) => {
      if (++waiting === 10) setImmediate(resolve);
      return sleep(ms);
    };
  });
  await started({ clock, latencyMs: 80 });
  const post = (_: unknown, index: number) => call("POST", "/segments", `[{"name":"Segment ${index}"}]`);
  const served = Array.from({ length: 10 }, post);
  await allWait;
  expect((await post(undefined, 10)).status).toBe(429);
  clock.advance(80);
  expect((await Promise.all(served)).map(({ status }) => status)).toEqual(
    Array.from({ length: 10 }, () => 201),
  );
});

test("a body beyond 1 MiB is answered 413, and one that is as large is read", async () => {
  await started();
  const body = (bytes: number) => JSON.stringify([{ name: "a".repeat(bytes - '[{"name":""}]'.length) }]);
  expect((await call("POST", "/segments", body(MAX_BYTES + 1))).status).toBe(413);
  expect((await call("POST", "/segments", body(MAX_BYTES))).status).toBe(201);
});

test.each([
  ["no HTTP", "hello\r\n\r\n", "HTTP/1.1 400 Bad Request"],
  ["a URL that is none", "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 400 Bad Request"],
  [
    "an asterisk",
    "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "HTTP/1.1 400 Bad Request",
  ],
  [
    "a strange path",
    "GET //%zz/../ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "HTTP/1.1 404 Not Found",
  ],
  [
    "half a body",
    "POST /segments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n[",
    "HTTP/1.1 400 Bad Request",
  ],
])("%s does not end the store", async (_, bytes, line) => {
  await started();
  expect(await raw(bytes)).toBe(line);
  expect((await call("GET", "/segments")).status).toBe(200);
});

test.each([
  ["of loopback", "localhost", "HTTP/1.1 404 Not Found"],
  ["that is given", "app.test:80", "HTTP/1.1 404 Not Found"],
  ["of a web page", "evil.example", "HTTP/1.1 421 Misdirected Request"],
])("a request to a name %s is answered as that: %s", async (_, host, line) => {
  await started({ hosts: ["app.test"] });
  expect(await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toBe(line);
});

test("a refusal of a name is plain text that says how to allow it, and changes nothing", async () => {
  await started();
  const { hostname, port, pathname } = new URL(`${store.baseUrl}/segments`);
  const headers = {
    host: "evil.example",
    "x-auth-token": store.accessToken,
    "content-type": "application/json",
  };
  const request = httpRequest({ hostname, port, path: pathname, method: "POST", headers });
  const refusal = new Promise<IncomingMessage>((resolve) => request.once("response", resolve));
  request.end('[{"name":"theirs"}]');
  const {
    statusCode,
    headers: given,
    ...answer
  } = await refusal.then(async (response) => ({
    statusCode: response.statusCode,
    headers: response.headers,
    text: await text(response),
  }));
  expect({ statusCode, type: given["content-type"] }).toEqual({ statusCode: 421, type: "text/plain" });
  expect(answer.text).toContain('--host NAME, or startStore({ hosts: ["NAME"] })');
  expect(await (await call("GET", "/segments")).json()).toMatchObject({ data: [] });
});

test("a client that goes away in the middle of a request does not end the store", async () => {
  await started();
  const path = `/stores/${store.storeHash}/v3/segments`;
  const request = httpRequest(store.url + path, { method: "POST", headers: { "content-length": "50" } });
  const gone = new Promise((resolve) => request.once("close", resolve));
  request.on("error", () => undefined);
  request.write("[");
  setImmediate(() => request.destroy());
  await gone;
  expect((await call("GET", "/segments")).status).toBe(200);
});

test("a port in use is told", async () => {
  const { url } = await started();
  const port = Number(new URL(url).port);
  await expect(startStore({ port })).rejects.toThrow(
    `The store cannot listen on port ${port} of 127.0.0.1: it is in use.`,
  );
});

test("closing does not wait for what is in flight", async () => {
  const clock = createManualClock();
  const isWaiting = new Promise<void>((resolve) => {
    clock.sleep = () => {
      resolve();
      return new Promise(() => undefined);
    };
  });
  await started({ clock, latencyMs: 80 });
  const pending = call("GET", "/segments");
  const failed = expect(pending).rejects.toThrow("fetch failed");
  await isWaiting;
  await store.close();
  await failed;
});

test("closing drops connections that are kept alive, frees the port, and may be repeated", async () => {
  const { url } = await started();
  await call("GET", "/segments");
  await Promise.all([store.close(), store.close()]);
  await expect(call("GET", "/segments")).rejects.toThrow("fetch failed");
  await started({ port: Number(new URL(url).port) });
  expect(store.url).toBe(url);
});
