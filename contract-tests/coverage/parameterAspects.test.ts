import { createSpecification, readSpecification } from "../spec/specification.js";
import { parameterAspects } from "./parameterAspects.js";

const LIST = "#/paths/~1segments/get/parameters";

function shown(pointer: string, text: string, specification = readSpecification()): string[] {
  return parameterAspects(pointer, specification)
    .filter(({ isShownBy }) => isShownBy(text))
    .map(({ aspect }) => aspect);
}

test.each([
  ["7", ["valid"]],
  ["1", ["valid", "the minimum"]],
  ["250", ["valid", "the maximum"]],
  ["251", ["above the maximum"]],
  ["0", ["below the minimum"]],
  ["-3", ["below the minimum"]],
  ["ten", ["no integer"]],
  ["", ["no integer"]],
])("limit=%s shows %j", (text, expected) => {
  expect(shown(`${LIST}/1`, text).sort()).toEqual([...expected].sort());
});

const ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

test.each([
  ["", ["too few items"]],
  [ID, ["valid", "fewest items"]],
  [`${ID},${ID}`, ["valid"]],
  [`${ID},loyal`, ["valid"]],
])("id:in=%s shows %j", (text, expected) => {
  expect(shown(`${LIST}/2`, text)).toEqual(expected);
});

const withSchema = (schema: unknown) =>
  createSpecification({
    openapi: "3.1.0",
    paths: { "/segments": { get: { parameters: [{ name: "sort", in: "query", schema }] } } },
  });

test("a keyword that is not known is kept as something that no value shows", () => {
  const specification = withSchema({ type: "string", contentEncoding: "base64" });
  expect(parameterAspects(`${LIST}/0`, specification).map(({ aspect }) => aspect)).toEqual([
    "valid",
    "contentEncoding",
  ]);
  expect(shown(`${LIST}/0`, "bmFtZQ==", specification)).toEqual(["valid"]);
});

test.each([
  [{ type: "string", maxLength: 3 }, "abc", ["valid", "longest"]],
  [{ type: "string", maxLength: 3 }, "abcd", ["too long"]],
  [{ type: "string", enum: ["name", "id"] }, "age", ["not in the list"]],
  [{ type: "string", pattern: "^a$" }, "b", ["no ^a$"]],
  [{ type: "array", maxItems: 1, items: { type: "string" } }, "a,b", ["too many items"]],
])("%j is shown by %s as %j", (schema, text, expected) => {
  expect(shown(`${LIST}/0`, text, withSchema(schema))).toEqual(expected);
});
