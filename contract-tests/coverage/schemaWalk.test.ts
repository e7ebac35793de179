import { createSpecification, readSpecification } from "../spec/specification.js";
import { documentedProperties, walkValue } from "./schemaWalk.js";

const specification = readSpecification();
const SCHEMAS = "#/components/schemas";
const words = (properties: { path: string; aspect: string }[]) =>
  [...new Set(properties.map(({ path, aspect }) => `${path} ${aspect}`))].sort();

test("what is required is present, what is optional may be absent, and null is told where it is allowed", () => {
  expect(words(documentedProperties(`${SCHEMAS}/Segment`, specification))).toEqual([
    "created_at present",
    "description absent",
    "description null",
    "description present",
    "id present",
    "name present",
    "updated_at present",
  ]);
});

test("of several schemas a property may be absent where one that names it allows that", () => {
  const properties = words(documentedProperties(`${SCHEMAS}/FlatOrBulkError`, specification));
  expect(properties).toContain("errors absent");
  expect(properties).toContain("data present");
  expect(properties).not.toContain("data absent");
  expect(properties).toContain("data[].description null");
});

test("a value shows its properties and the schemas that it fits", () => {
  const row = { id: "1", name: "a", created_at: "", description: null };
  const { properties, places } = walkValue(
    { data: [row], meta: {} },
    `${SCHEMAS}/SegmentCollection`,
    specification,
  );
  expect(words(properties)).toEqual([
    "data present",
    "data[].created_at present",
    "data[].description null",
    "data[].id present",
    "data[].name present",
    "data[].updated_at absent",
    "errors absent",
    "meta present",
    "meta.failed absent",
    "meta.success absent",
    "meta.total absent",
  ]);
  expect([...places]).toEqual(
    expect.arrayContaining([
      `${SCHEMAS}/SegmentCollection/properties/data/items`,
      `${SCHEMAS}/Segment`,
      `${SCHEMAS}/Segment/properties/name`,
      `${SCHEMAS}/CollectionMeta`,
    ]),
  );
});

test("of schemas to choose from only those count that the value fits", () => {
  const { places } = walkValue({ status: 400 }, `${SCHEMAS}/FlatOrBulkError`, specification);
  expect(places.has(`${SCHEMAS}/FlatError`)).toBe(true);
  expect(places.has(`${SCHEMAS}/BulkError`)).toBe(false);
});

test("a schema that holds itself ends", () => {
  const Tree = {
    type: "object",
    properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
  };
  const recursive = createSpecification({ openapi: "3.1.0", components: { schemas: { Tree } } });
  expect(words(documentedProperties(`${SCHEMAS}/Tree`, recursive))).toEqual([
    "children absent",
    "children present",
  ]);
  const { properties } = walkValue({ children: [{}] }, `${SCHEMAS}/Tree`, recursive);
  expect(words(properties)).toEqual(["children present", "children[].children absent"]);
});
