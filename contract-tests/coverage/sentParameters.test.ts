import { readSpecification } from "../spec/specification.js";
import { documentedParameters, sentParameters } from "./sentParameters.js";

test("the parameters of an operation come from the spec", () => {
  const named = (operationId: Parameters<typeof documentedParameters>[0]) =>
    documentedParameters(operationId, readSpecification()).map(({ name }) => name);
  expect(named("listSegments")).toEqual(["page", "limit", "id:in"]);
  expect(named("createSegments")).toEqual([]);
  expect(named("removeShopperProfilesFromSegment")).toEqual(["segmentId", "id:in"]);
});

test("values are read from the query, of repeated keys the first", () => {
  const url = "http://127.0.0.1/stores/a/v3/segments?page=2&id%3Ain=a%2Cb&page=3&id:in=c";
  expect([...sentParameters("listSegments", url)]).toEqual([
    ["page", "2"],
    ["id:in", "a,b"],
  ]);
});

test("values are read from the path", () => {
  const url = "http://127.0.0.1/stores/a/v3/segments/loyal%20one/shopper-profiles?id:in=x";
  expect(sentParameters("removeShopperProfilesFromSegment", url).get("segmentId")).toBe("loyal one");
});
