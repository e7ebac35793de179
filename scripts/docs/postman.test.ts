import { postmanCollection } from "./postman.js";
import { placeOf } from "./specification/place.js";
import { readSpecDocument } from "./testing/sampleSources.js";

const collection = postmanCollection(placeOf(readSpecDocument()));

test("the collection has the five operations, and variables without values for store and token", () => {
  expect(collection.item.map(({ request: { method, url } }) => `${method} ${url.path.join("/")}`)).toEqual([
    "GET stores/{{storeHash}}/v3/segments",
    "POST stores/{{storeHash}}/v3/segments",
    "PUT stores/{{storeHash}}/v3/segments",
    "DELETE stores/{{storeHash}}/v3/segments",
    "DELETE stores/{{storeHash}}/v3/segments/:segmentId/shopper-profiles",
  ]);
  expect(collection.variable).toEqual([
    { key: "baseUrl", value: "https://api.bigcommerce.com" },
    { key: "storeHash", value: "" },
    { key: "accessToken", value: "" },
  ]);
  expect(JSON.stringify(collection.auth)).toContain('"X-Auth-Token"');
});

test("each DELETE has its filter with an id, switched on and in its address", () => {
  const deletes = collection.item.filter(({ request }) => request.method === "DELETE");
  expect(deletes).toHaveLength(2);
  for (const { request } of deletes) {
    expect(request.url.query.map(({ key, disabled }) => [key, disabled])).toEqual([["id:in", false]]);
    expect(request.url.raw).toMatch(/\?id:in=[\w-]+$/);
    expect(request.description).toContain("**Without `id:in`");
  }
});

test("optional parameters of other methods are switched off, and bodies are those of the examples", () => {
  const [list] = collection.item;
  expect(list?.request.url.query.map(({ key, disabled }) => [key, disabled])).toEqual(
    expect.arrayContaining([["id:in", true]]),
  );
  const bodies = collection.item.flatMap(({ request: { body } }) => (body === undefined ? [] : [body.raw]));
  expect(bodies).toHaveLength(2);
  for (const body of bodies) expect(body).toMatch(/^\[\s+\{[^]*"name": "/);
});

test("a DELETE without a filter is refused", () => {
  const document: unknown = JSON.parse(
    JSON.stringify(readSpecDocument()).replaceAll('"in":"query"', '"in":"header"'),
  );
  expect(() => postmanCollection(placeOf(document))).toThrow("Delete Segments would have no filter.");
});
