import { createSegmentsClient, type SegmentsClient } from "../createSegmentsClient.js";
import { UsageError } from "../errors/base.js";
import { expectRefused } from "../doubles/expectRefused.js";
import { fakeFetch } from "../doubles/fakeFetch.js";
import { a, b } from "../doubles/ids.js";
import { untyped } from "../doubles/untyped.js";

// Each way past the guard that is known: none may send anything, ask for the token, or throw instead of reject.

const one = { query: { "id:in": [a] } };
const removal = "/segments/{segmentId}/shopper-profiles";

/** The ways to make the same unsafe call; `init` comes without types. */
const callers: [string, (client: SegmentsClient, init: unknown) => Promise<unknown>][] = [
  ["GET", (client, init) => client.GET("/segments", untyped(init))],
  ["POST", (client, init) => client.POST("/segments", untyped(init))],
  ["PUT", (client, init) => client.PUT("/segments", untyped(init))],
  ["DELETE", (client, init) => client.DELETE("/segments", untyped(init))],
  ["request", (client, init) => client.request("delete", "/segments", untyped(init))],
];

describe.each(callers)("a per-call option through %s", (_, call) => {
  const elsewhere = fakeFetch();
  test.each([
    ["fetch", { fetch: elsewhere.fetch }],
    ["baseUrl", { baseUrl: "https://evil.example" }],
    ["querySerializer", { querySerializer: () => "" }],
    ["querySerializer", { querySerializer: { array: { style: "form", explode: true } } }],
    ["pathSerializer", { pathSerializer: () => "https://evil.example" }],
    ["Request", { Request: class extends Request {} }],
    [/X-Auth-Token/i, { headers: { "x-auth-token": "mine" } }],
    [/X-Auth-Token/i, { headers: new Headers({ "X-Auth-Token": "mine" }) }],
    [/X-Auth-Token/i, { headers: [["X-Auth-Token", "mine"]] }],
  ])("%s is refused", async (name, option) => {
    await expectRefused((client) => call(client, { params: one, ...option }), name);
    expect(elsewhere.requests).toHaveLength(0);
  });

  test("the token as a header parameter is refused", async () => {
    await expectRefused(
      (client) => call(client, { params: { ...one, header: { "X-AUTH-TOKEN": "mine" } } }),
      "X-Auth-Token",
    );
  });

  test("per-call middleware is judged", async () => {
    const onRequest = () => new Request("https://evil.example/segments");
    await expectRefused(
      (client) => call(client, { params: one, middleware: [{ onRequest }] }),
      "https://evil.example",
    );
  });
});

describe.each(callers.slice(3))("an unfiltered deletion through %s", (_, call) => {
  test.each([
    ["no options", undefined, "would delete every segment"],
    ["no query", {}, "would delete every segment"],
    ["an empty list", { params: { query: { "id:in": [] } } }, "would delete every segment"],
    ["undefined", { params: { query: { "id:in": undefined } } }, "would delete every segment"],
    ["null", { params: { query: { "id:in": null } } }, "would delete every segment"],
    ["an empty string", { params: { query: { "id:in": "" } } }, "would delete every segment"],
    ["an undefined item", { params: { query: { "id:in": [undefined] } } }, "item 1 of `id:in` is not a uuid"],
    ["an empty item", { params: { query: { "id:in": [a, ""] } } }, "item 2 of `id:in` is not a uuid"],
    ["an object", { params: { query: { "id:in": { 0: a } } } }, "would delete every segment"],
    ["a look-alike", { params: { query: { "id:in[]": [a] } } }, "would delete every segment"],
    ["a second key", { params: { query: { "id:in": [a], "name:in": ["x"] } } }, "nothing else"],
    ["a key that smuggles another", { params: { query: { "id:in": [a], "id:in=&id:in": b } } }, /id:in/],
  ])("%s is refused", async (_name, init, reason) => {
    await expectRefused((client) => call(client, init), reason);
  });
});

test("an empty list for GET is refused instead of listing everything", async () => {
  await expectRefused(
    (client) => client.GET("/segments", { params: { query: { "id:in": untyped([]) } } }),
    "no filter",
  );
});

test.each([
  ["..", "would delete the shopper profiles themselves"],
  [".", "none of the five"],
  ["", "pass a uuid"],
  ["a/b", "pass a uuid"],
  [undefined, "pass a uuid"],
  [null, "pass a uuid"],
  [["..", ".."], "pass a uuid"],
])("segmentId %j is refused", async (segmentId, reason) => {
  const init = untyped({ params: { ...one, path: { segmentId } } });
  await expectRefused((client) => client.DELETE(removal, init), reason);
  await expectRefused((client) => client.request("delete", removal, init), reason);
});

test("a removal without ids is refused", async () => {
  const init = untyped({ params: { path: { segmentId: b } } });
  await expectRefused((client) => client.DELETE(removal, init), "would empty the segment");
});

test.each([
  ["another method", "patch", "/segments", "none of the five"],
  ["another path", "delete", "/customers", "none of the five"],
  ["a path with its own query", "delete", `/segments?id:in=${a}&x=`, "nothing else"],
  ["a repeated key", "delete", `/segments?id:in=${a}&id:in=${b}`, "one `id:in` of uuids"],
  ["a path upwards", "delete", `/segments/../shopper-profiles?id:in=${a}`, "profiles themselves"],
  ["a path out of the store", "get", "/../../xyz/v3/segments", "below `baseUrl`"],
  ["a path that extends the version", "get", "@evil.example/segments", "below `baseUrl`"],
])("%s through request() is refused", async (_, method, path, reason) => {
  await expectRefused((client) => client.request(untyped(method), untyped(path), untyped({})), reason);
});

test("a path that makes the base URL credentials of another host rejects", async () => {
  const { fetch, requests } = fakeFetch();
  const options = { storeHash: "abc", accessToken: "s3cret", baseUrl: "http://127.0.0.1:4010", fetch };
  const client = createSegmentsClient(options);
  await expect(client.GET(untyped("@evil.example/segments"), untyped({}))).rejects.toThrow(
    "http://evil.example/segments",
  );
  await expect(client.GET(untyped(".evil.example/segments"), untyped({}))).rejects.toThrow(
    /Invalid URL|parse/,
  );
  await expect(client.GET(untyped("0/segments"), untyped({}))).rejects.toThrow("http://127.0.0.1:40100");
  expect(requests).toHaveLength(0);
});

test("a refusal through the client rejects, it does not throw", async () => {
  const client = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret", fetch: fakeFetch().fetch });
  const answer = client.GET("/segments", { baseUrl: "https://evil.example" });
  await expect(answer).rejects.toThrow(UsageError);
  const nameless = client.request(untyped(undefined), untyped("/segments"), untyped({}));
  await expect(nameless).rejects.toThrow(TypeError);
});
