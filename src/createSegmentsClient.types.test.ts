import { createSegmentsClient, type components, type paths, type SegmentsClient } from "./index.js";
import { fakeFetch } from "./doubles/fakeFetch.js";
import { a, b } from "./doubles/ids.js";

type IsAny<T> = 0 extends 1 & T ? true : false;
type Same<A, B> = IsAny<A> extends true ? false : [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Schemas = components["schemas"];

// Types are checked by the compiler, over the same lines that jest runs: `expect<Same<A, B>>(true)` compiles if they are.
const client = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret", fetch: fakeFetch().fetch });
const refusals = async (...calls: Promise<unknown>[]): Promise<void> => {
  expect(await Promise.allSettled(calls)).toHaveLength(calls.length);
};

test("an empty list of ids is refused", () =>
  refusals(
    // @ts-expect-error -- at least one id
    client.GET("/segments", { params: { query: { "id:in": [] } } }),
    // @ts-expect-error -- at least one id
    client.DELETE("/segments", { params: { query: { "id:in": [] } } }),
    // @ts-expect-error -- at least one id
    client.request("delete", "/segments", { params: { query: { "id:in": [] } } }),
  ));

test("ids are strings", () =>
  refusals(
    // @ts-expect-error -- a number is no uuid
    client.GET("/segments", { params: { query: { "id:in": [7] } } }),
    // @ts-expect-error -- nor is undefined
    client.DELETE("/segments", { params: { query: { "id:in": [undefined] } } }),
  ));

test("an unknown query key is refused", () =>
  refusals(
    // @ts-expect-error -- the parameter is `limit`
    client.GET("/segments", { params: { query: { limit: 2, per_page: 2 } } }),
  ));

test("a call takes a signal and a timeout", () =>
  refusals(
    client.GET("/segments", { signal: new AbortController().signal, timeoutMs: 10_000 }),
    // @ts-expect-error -- milliseconds, not words
    client.GET("/segments", { timeoutMs: "10s" }),
  ));

test("an unknown option is refused", () =>
  refusals(
    // @ts-expect-error -- misspelt `params`
    client.GET("/segments", { param: { query: { limit: 2 } } }),
  ));

test("bodies are those of the spec", () =>
  refusals(
    // @ts-expect-error -- misspelt `description`
    client.POST("/segments", { body: [{ name: "VIP", descripton: "x" }] }),
    // @ts-expect-error -- a name is required
    client.POST("/segments", { body: [{ description: "x" }] }),
    // @ts-expect-error -- an array, not a lone object
    client.POST("/segments", { body: { name: "VIP" } }),
    // @ts-expect-error -- a body is required
    client.POST("/segments"),
    // @ts-expect-error -- an id is required
    client.PUT("/segments", { body: [{ name: "VIP" }] }),
  ));

test("paths, and methods of a path, are those of the spec", () =>
  refusals(
    // @ts-expect-error -- no such path
    client.GET("/segment"),
    // @ts-expect-error -- no such method on it
    client.GET("/segments/{segmentId}/shopper-profiles"),
    // @ts-expect-error -- no such method anywhere
    client.request("patch", "/segments"),
    // @ts-expect-error -- a segmentId is required
    client.DELETE("/segments/{segmentId}/shopper-profiles", { params: { query: { "id:in": [a] } } }),
  ));

test("right calls compile", () =>
  refusals(
    client.GET("/segments"),
    client.GET("/segments", { params: { query: { "id:in": [a, b], page: 1, limit: 250 } } }),
    client.PUT("/segments", { body: [{ id: a, description: "x" }] }),
    client.DELETE("/segments/{segmentId}/shopper-profiles", {
      params: { path: { segmentId: a }, query: { "id:in": [b] } },
    }),
  ));

test("data may be undefined until error or it is checked", async () => {
  const { data, error } = await client.GET("/segments");
  // @ts-expect-error -- data is possibly undefined
  expect(data.data).toEqual([]);
  expect<Same<typeof data, Schemas["SegmentPage"] | undefined>>(true).toBe(true);
  expect<Same<typeof error, Schemas["FlatError"] | string | undefined>>(true).toBe(true);
  expect(error).toBeUndefined();
  if (data) expect<Same<(typeof data.data)[number]["id"], string>>(true).toBe(true);
});

test("data and errors of a write are those of its operation", async () => {
  const { data, error } = await client.POST("/segments", { body: [{ name: "VIP" }] });
  expect(data).toEqual({ data: [] });
  expect<Same<NonNullable<typeof data>["data"], Schemas["Segment"][]>>(true).toBe(true);
  expect<Same<Extract<typeof error, string>, string>>(true).toBe(true);
  expect(error).toBeUndefined();
});

test("data of another form has its type", async () => {
  const { data } = await client.GET("/segments", { parseAs: "text" });
  expect<Same<typeof data, string | undefined>>(true).toBe(true);
  expect(data).toBe('{"data":[]}');
});

test("request() is typed like the method it names", async () => {
  const listed = await client.request("get", "/segments");
  const expected = await client.GET("/segments");
  expect<Same<typeof listed, typeof expected>>(true).toBe(true);
  expect(listed.data).toEqual(expected.data);
});

test("options are typed", () => {
  // @ts-expect-error -- an unknown option
  expect(() => createSegmentsClient({ storeHash: "abc", accessToken: "x", baseURL: "" })).toThrow();
  // @ts-expect-error -- a missing token
  expect(() => createSegmentsClient({ storeHash: "abc" })).toThrow();
});

test("methods beyond the spec are not there", () => {
  type Names = "GET" | "POST" | "PUT" | "DELETE" | "request" | "use" | "eject" | "segments";
  expect<Same<keyof SegmentsClient, Names>>(true).toBe(true);
  expect<Same<keyof paths, "/segments" | "/segments/{segmentId}/shopper-profiles">>(true).toBe(true);
  expect(client).not.toHaveProperty("PATCH");
});
