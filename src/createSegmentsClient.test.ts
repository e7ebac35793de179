import { createSegmentsClient, type SegmentsClient } from "./createSegmentsClient.js";
import { fakeFetch } from "./doubles/fakeFetch.js";
import { a, b } from "./doubles/ids.js";
import { untyped } from "./doubles/untyped.js";

const base = "https://api.bigcommerce.com/stores/abc/v3";

async function sent(
  call: (client: SegmentsClient) => Promise<unknown>,
): Promise<[string, string, string] | undefined> {
  const { fetch, requests } = fakeFetch();
  await call(createSegmentsClient({ storeHash: "abc", accessToken: "s3cret0token", fetch }));
  expect(requests).toHaveLength(1);
  const [request] = requests;
  expect(request?.headers.get("X-Auth-Token")).toBe("s3cret0token");
  expect(request?.headers.get("Accept")).toBe("application/json");
  return request && [request.method, request.url, await request.text()];
}

test("listSegments", async () => {
  const request = await sent((client) =>
    client.GET("/segments", { params: { query: { "id:in": [a, b], limit: 2 } } }),
  );
  expect(request).toEqual(["GET", `${base}/segments?id:in=${a},${b}&limit=2`, ""]);
  await expect(sent((client) => client.GET("/segments"))).resolves.toEqual(["GET", `${base}/segments`, ""]);
});

test("createSegments", async () => {
  const request = await sent((client) => client.POST("/segments", { body: [{ name: "VIP" }] }));
  expect(request).toEqual(["POST", `${base}/segments`, '[{"name":"VIP"}]']);
});

test("updateSegments", async () => {
  const request = await sent((client) => client.PUT("/segments", { body: [{ id: a, name: "VIP" }] }));
  expect(request).toEqual(["PUT", `${base}/segments`, `[{"id":"${a}","name":"VIP"}]`]);
});

test("deleteSegments", async () => {
  const request = await sent((client) => client.DELETE("/segments", { params: { query: { "id:in": [a] } } }));
  expect(request).toEqual(["DELETE", `${base}/segments?id:in=${a}`, ""]);
});

test("removeShopperProfilesFromSegment", async () => {
  const params = { path: { segmentId: b }, query: { "id:in": [a] as [string] } };
  const request = await sent((client) => client.DELETE("/segments/{segmentId}/shopper-profiles", { params }));
  expect(request).toEqual(["DELETE", `${base}/segments/${b}/shopper-profiles?id:in=${a}`, ""]);
});

test("request() takes the method as an argument", async () => {
  const request = await sent((client) =>
    client.request("delete", "/segments", { params: { query: { "id:in": [a] } } }),
  );
  expect(request).toEqual(["DELETE", `${base}/segments?id:in=${a}`, ""]);
});

test("a base URL is used instead of production", async () => {
  const { fetch, requests } = fakeFetch();
  const options = { storeHash: "abc", accessToken: "s3cret0token", baseUrl: "http://127.0.0.1:4010/", fetch };
  await createSegmentsClient(options).GET("/segments");
  expect(requests[0]?.url).toBe("http://127.0.0.1:4010/segments");
});

test("data comes with success, error without, and only response.ok tells an empty one", async () => {
  const answers = [
    Response.json({ data: [] }),
    new Response("no", { status: 404 }),
    new Response(null, { status: 204 }),
  ];
  const { fetch } = fakeFetch(() => Promise.resolve(answers.shift() ?? Response.error()));
  const client = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret0token", fetch });
  await expect(client.GET("/segments")).resolves.toMatchObject({
    data: { data: [] },
    response: { ok: true },
  });
  await expect(client.GET("/segments")).resolves.toMatchObject({ error: "no", response: { status: 404 } });
  const deleted = await client.DELETE("/segments", { params: { query: { "id:in": [a] } } });
  expect(deleted).toMatchObject({ data: undefined, response: { ok: true } });
});

test("an async token function is asked before each call", async () => {
  const { fetch, requests } = fakeFetch();
  const tokens = ["one", "two"];
  const accessToken = () => Promise.resolve(tokens.shift() ?? "");
  const client = createSegmentsClient({ storeHash: "abc", accessToken, fetch });
  await client.GET("/segments");
  await client.GET("/segments");
  expect(requests.map(({ headers }) => headers.get("X-Auth-Token"))).toEqual(["one", "two"]);
  await expect(client.GET("/segments")).rejects.toThrow("result of `accessToken` must be");
});

test("middleware can be added and taken away", async () => {
  const { fetch, requests } = fakeFetch();
  const client = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret0token", fetch });
  const middleware = {
    onRequest: ({ request }: { request: Request }) => {
      request.headers.set("X-Mine", "1");
    },
  };
  client.use(middleware);
  await client.GET("/segments");
  client.eject(middleware);
  await client.GET("/segments");
  expect(requests.map(({ headers }) => headers.get("X-Mine"))).toEqual(["1", null]);
});

test("the client is frozen and has no more than its seven methods and the segments level", () => {
  const client = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret0token" });
  expect(Object.isFrozen(client)).toBe(true);
  expect(Object.keys(client)).toEqual([
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "request",
    "use",
    "eject",
    "segments",
  ]);
});

test("options of no use throw at construction", () => {
  expect(() => createSegmentsClient({ storeHash: "..", accessToken: "s3cret0token" })).toThrow("storeHash");
  expect(() => createSegmentsClient({ storeHash: "abc", accessToken: "" })).toThrow("accessToken");
  expect(() => createSegmentsClient(untyped(undefined))).toThrow("storeHash");
});
