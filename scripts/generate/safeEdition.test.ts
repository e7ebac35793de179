import { readFileSync } from "node:fs";
import { isObject, resolvePointer } from "../../contract-tests/spec/json.js";
import { lintProblems } from "./lint.js";
import { specOperations } from "./specOperations.js";

const safe: unknown = JSON.parse(readFileSync("generated/openapi.safe.json", "utf8"));
const deletes = specOperations(isObject(safe) ? safe : {}).filter(({ method }) => method === "DELETE");
const id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const idsOf = (count: number) => Array<string>(count).fill(id).join();

function parametersNamed(name: string): unknown[] {
  return deletes.flatMap(({ operation }) => {
    const parameters: unknown[] = Array.isArray(operation.parameters) ? operation.parameters : [];
    return parameters.filter((parameter) => isObject(parameter) && parameter.name === name);
  });
}

function patternOf(parameter: unknown): RegExp {
  return new RegExp(String(resolvePointer(parameter, "/schema/pattern")), "u");
}

test("the safe edition keeps the rules of the spec", async () => {
  expect(await lintProblems("generated/openapi.safe.yaml")).toEqual([]);
}, 60_000);

test("every DELETE requires its filter as a text of one to forty UUIDs", () => {
  const filters = parametersNamed("id:in");
  expect(filters).toHaveLength(deletes.length);
  for (const filter of filters) {
    expect(filter).toMatchObject({ required: true, schema: { type: "string" } });
    const pattern = patternOf(filter);
    for (const ids of [id, id.toUpperCase(), idsOf(2), idsOf(40)]) expect(ids).toMatch(pattern);
    for (const ids of ["", ",", "..", `${id},`, `${id}, ${id}`, `${id},,${id}`, idsOf(41)])
      expect(ids).not.toMatch(pattern);
  }
});

test("the id of a segment in a path is a UUID", () => {
  const [segmentId, ...others] = parametersNamed("segmentId").map(patternOf);
  expect(others).toEqual([]);
  expect(id).toMatch(segmentId ?? /^$/);
  for (const text of ["", ".", "..", idsOf(2), `../${id}`]) expect(text).not.toMatch(segmentId ?? /./);
});
