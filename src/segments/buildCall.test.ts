import { UsageError } from "../errors/base.js";
import { untyped } from "../doubles/untyped.js";
import { maxIds, buildCall, type CallParts } from "./buildCall.js";
import { idOf } from "../doubles/fakeContext.js";

const settings = { baseUrl: "https://api.bigcommerce.com/stores/abc/v3", timeoutMs: 1000 };
const { baseUrl } = settings;

test("a call has what the wire needs and no token", () => {
  const call = buildCall(settings, "createSegments", { body: [{ name: "a" }] });
  expect(call).toMatchObject({
    operationId: "createSegments",
    method: "POST",
    url: `${baseUrl}/segments`,
    body: '[{"name":"a"}]',
    signal: undefined,
    timeoutMs: 1000,
  });
  expect(call.headers).toEqual({
    accept: "application/json",
    "content-type": "application/json",
  });
});

test("without a body there is no content type", () => {
  const call = buildCall(settings, "listSegments", { timeoutMs: 5 });
  expect(call).toMatchObject({ method: "GET", body: undefined, timeoutMs: 5, url: `${baseUrl}/segments` });
  expect(call.headers).not.toHaveProperty("content-type");
});

test("ids are joined by raw commas, and what is undefined is left out", () => {
  const ids = [idOf(1), idOf(2)];
  const { url } = buildCall(settings, "listSegments", { page: undefined, limit: 5, ids });
  expect(url).toBe(`${baseUrl}/segments?limit=5&id:in=${idOf(1)},${idOf(2)}`);
});

test.each([{}, { limit: 250, page: 9999 }])("as many ids as told fit below 2048 characters (%j)", (parts) => {
  const most = maxIds(settings, "listSegments", parts);
  const ids = Array.from({ length: most }, (_, n) => idOf(n));
  const { length } = buildCall(settings, "listSegments", { ...parts, ids }).url;
  expect(length).toBeLessThan(2048);
  expect(length + 37).toBeGreaterThanOrEqual(2048);
});

test.each<["deleteSegments" | "removeShopperProfilesFromSegment", CallParts]>([
  ["deleteSegments", {}],
  ["deleteSegments", { ids: [] }],
  ["deleteSegments", { ids: ["*"] }],
  ["deleteSegments", { ids: [idOf(1)], page: 1 }],
  ["removeShopperProfilesFromSegment", { ids: [idOf(1)] }],
  ["removeShopperProfilesFromSegment", { ids: [idOf(1)], segmentId: ".." }],
  ["removeShopperProfilesFromSegment", { ids: [idOf(1)], segmentId: "a/b" }],
  ["deleteSegments", { ids: untyped(idOf(1).replace("-", "&")) }],
])("%s with %j is refused by the guard", (operationId, parts) => {
  expect(() => buildCall(settings, operationId, parts)).toThrow(UsageError);
});
