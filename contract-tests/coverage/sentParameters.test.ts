import { createSpecification } from "../spec/specification.js";
import { documentedParameters, sentParameters } from "./sentParameters.js";

test("the parameters of an operation come from the spec", () => {
  const parameters = [
    { name: "segmentId", in: "path" },
    { name: "made-up", in: "query" },
  ];
  const members = "/segments/{segmentId}/shopper-profiles";
  const specification = createSpecification({
    paths: { "/segments": { get: { parameters: [] } }, [members]: { delete: { parameters } } },
  });
  expect(documentedParameters("listSegments", specification)).toEqual([]);
  expect(documentedParameters("removeShopperProfilesFromSegment", specification)).toMatchObject([
    { name: "segmentId", isInPath: true },
    { name: "made-up", isInPath: false },
  ]);
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
