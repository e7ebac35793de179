import { operationIds } from "../spec/operations.js";
import { isObject } from "../spec/json.js";
import { fullReport, smallestReport } from "./testing/fullReport.js";
import { schemaErrors } from "./testing/schemaErrors.js";

const OPTIONAL = new Set([
  "readings",
  "interruptions",
  "levelVerdicts",
  "deviation",
  "link",
  "sentence",
  "comparison",
  "evidence",
  "body",
  "response",
  // Of a cell.
  "operationId",
  "reason",
]);

/** Lists the paths of all objects in a report, except maps with any keys. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (!isObject(value) || path.at(-1) === "headers") return [];
  const inner = Object.keys(value).flatMap((key) => placesIn(value[key], [...path, key]));
  return Array.isArray(value) ? inner : [[...path], ...inner];
}

function at(report: unknown, path: readonly string[]): Record<string, unknown> {
  const value = path.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), report);
  if (!isObject(value)) throw new Error(`There is no object at ${path.join("/")}.`);
  return value;
}

const changed = (path: readonly string[], change: (place: Record<string, unknown>) => void) => {
  const report: unknown = structuredClone(fullReport);
  change(at(report, path));
  return schemaErrors(report);
};
const places = placesIn(fullReport);

test("the fullest and the smallest report are valid", () => {
  expect(schemaErrors(fullReport)).toEqual([]);
  expect(schemaErrors(smallestReport)).toEqual([]);
  expect(places.length).toBeGreaterThan(10);
});

test.each(places.map((path) => [path.join("/"), path] as const))(
  "at /%s an extra or a missing property is an error",
  (_, path) => {
    expect(changed(path, (place) => (place.extra = 1))).not.toEqual([]);
    for (const key of Object.keys(at(fullReport, path)).filter((name) => !OPTIONAL.has(name))) {
      expect([key, changed(path, (place) => Reflect.deleteProperty(place, key))]).not.toEqual([key, []]);
      expect([key, changed(path, (place) => (place[key] = null))]).not.toEqual([key, []]);
    }
  },
);

test("a failure without violations, and a skip without a reason, are errors", () => {
  const results = ["targets", "0", "results"];
  expect(changed([...results, "1"], (result) => delete result.violations)).not.toEqual([]);
  expect(changed([...results, "2"], (result) => delete result.reason)).not.toEqual([]);
  expect(changed([...results, "0"], (result) => (result.reason = "why"))).not.toEqual([]);
});

test("contract.schema.json lists every operation of the spec", () => {
  const unknown = operationIds.filter((operationId) => {
    const checks = fullReport.checks.map((check) => ({ ...check, operationId }));
    return schemaErrors({ ...fullReport, checks }).length > 0;
  });
  expect(unknown.map((id) => `contract-tests/report/contract.schema.json lacks: ${id}`)).toEqual([]);
});
