import type { Settings } from "./options.js";
import { UsageError } from "./errors.js";
import { fakeFetch } from "./testing/fakeFetch.js";
import { a } from "./testing/ids.js";
import { wire } from "./wire.js";

const baseUrl = "https://api.bigcommerce.com/stores/abc/v3";
const url = `${baseUrl}/segments`;

function setUp(settings: Partial<Settings> = {}) {
  const fake = fakeFetch();
  const readToken = jest.fn(() => Promise.resolve("s3cret"));
  return { ...fake, readToken, send: wire({ baseUrl, readToken, fetch: fake.fetch, ...settings }) };
}

test("the request that is sent has the token and follows no redirect", async () => {
  const { send, requests } = setUp();
  await send(new Request(url, { redirect: "follow" }));
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ method: "GET", url, redirect: "manual", body: null });
  expect(requests[0]?.headers.get("X-Auth-Token")).toBe("s3cret");
});

test("the request it was given never holds the token", async () => {
  const { send, requests } = setUp();
  const request = new Request(url);
  await send(request);
  expect(requests[0]).not.toBe(request);
  expect(request.headers.has("X-Auth-Token")).toBe(false);
});

test("headers and body are sent as they came", async () => {
  const { send, requests } = setUp();
  const body = JSON.stringify([{ name: "Straße" }]);
  await send(
    new Request(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Mine": "1" },
      body,
    }),
  );
  expect(requests[0]?.headers.get("Content-Type")).toBe("application/json");
  expect(requests[0]?.headers.get("X-Mine")).toBe("1");
  await expect(requests[0]?.text()).resolves.toBe(body);
});

test("aborting the request aborts the one that is sent", async () => {
  const { send, requests } = setUp();
  const controller = new AbortController();
  await send(new Request(url, { signal: controller.signal }));
  controller.abort();
  expect(requests[0]?.signal.aborted).toBe(true);
});

test("a refused request asks for no token and sends nothing", async () => {
  const { send, readToken, requests } = setUp();
  await expect(send(new Request(url, { method: "DELETE" }))).rejects.toThrow(UsageError);
  expect(readToken).not.toHaveBeenCalled();
  expect(requests).toHaveLength(0);
});

test("the token is read once for each request", async () => {
  const { send, readToken } = setUp();
  await send(new Request(url));
  await send(new Request(`${url}?id:in=${a}`, { method: "DELETE" }));
  expect(readToken).toHaveBeenCalledTimes(2);
});

test("without a token nothing is sent, and the error is that of the token function", async () => {
  const error = new Error("vault is sealed");
  const { send, requests } = setUp({ readToken: () => Promise.reject(error) });
  await expect(send(new Request(url))).rejects.toBe(error);
  expect(requests).toHaveLength(0);
});

test("an error of fetch passes, thrown or rejected", async () => {
  const error = new TypeError("fetch failed");
  const throwing = setUp({
    fetch: () => {
      throw error;
    },
  });
  await expect(throwing.send(new Request(url))).rejects.toBe(error);
  await expect(setUp({ fetch: () => Promise.reject(error) }).send(new Request(url))).rejects.toBe(error);
});

test("an error of fetch with the token in it is replaced", async () => {
  const fetch = (request: Request) => Promise.reject(new Error(request.headers.get("X-Auth-Token") ?? ""));
  const sent = setUp({ fetch }).send(new Request(url));
  await expect(sent).rejects.toThrow("[redacted]");
});
