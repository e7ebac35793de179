import { createSegmentsClient } from "./createSegmentsClient.js";
import { a } from "./doubles/ids.js";
import { undiciFetch, type UndiciDispatcher, type UndiciRequest } from "./undiciFetch.js";

function setUp(statusCode = 200, text = '{"data":[]}') {
  const requests: UndiciRequest[] = [];
  const dispatcher: UndiciDispatcher = {
    request: (options) => {
      requests.push(options);
      const headers = {
        "content-type": "application/json",
        "x-rate-limit-requests-left": "7",
        vary: ["a", "b"],
      };
      return Promise.resolve({
        statusCode,
        headers: { ...headers, "x-request-id": "abc", gone: undefined },
        body: { text: () => Promise.resolve(text) },
      });
    },
  };
  const baseUrl = "https://x.test:8443/stores/abc/v3";
  const options = { storeHash: "abc", accessToken: "s3cret", baseUrl, fetch: undiciFetch(dispatcher) };
  return { client: createSegmentsClient({ ...options, retry: false }), requests };
}

test("a request goes through the dispatcher, and follows no redirect", async () => {
  const { client, requests } = setUp();
  const { data, response } = await client.POST("/segments", { body: [{ name: "VIP" }] });
  expect(data).toEqual({ data: [] });
  expect(requests).toEqual([
    {
      origin: "https://x.test:8443",
      path: "/stores/abc/v3/segments",
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/json", "X-Auth-Token": "s3cret" },
      body: '[{"name":"VIP"}]',
      signal: expect.any(AbortSignal) as AbortSignal,
      maxRedirections: 0,
    },
  ]);
  expect(response).toBeInstanceOf(Response);
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-type": "application/json",
    "x-rate-limit-requests-left": "7",
    "x-request-id": "abc",
    vary: "a, b",
  });
});

test("the query of a request is in its path", async () => {
  const { client, requests } = setUp();
  const query = { "id:in": [a] as [string] };
  await client.GET("/segments", { params: { query } });
  await client.PUT("/segments", { body: [] });
  await client.DELETE("/segments", { params: { query } });
  const path = "/stores/abc/v3/segments";
  expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual([
    ["GET", `${path}?id:in=${a}`, null],
    ["PUT", path, "[]"],
    ["DELETE", `${path}?id:in=${a}`, null],
  ]);
});

test("an error of the API is one of the client", async () => {
  const { client } = setUp(403, '{"title":"no scope"}');
  await expect(client.segments.listPage()).rejects.toMatchObject({
    name: "PermissionError",
    requestId: "abc",
    rateLimit: { left: 7 },
  });
});

test("what a dispatcher throws is read as what fetch throws", async () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const fetch = undiciFetch({ request: () => Promise.reject(cause) });
  const { segments } = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret", fetch, retry: false });
  await expect(segments.listPage()).rejects.toMatchObject({ name: "ConnectionError", notSent: true });
});
