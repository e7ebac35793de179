import type { Check } from "../run/check.js";
import { readSpecification } from "../spec/specification.js";
import { checks, checksUnder } from "./index.js";

const specification = readSpecification();

test("ids are stable words, each used once", () => {
  const ids = checks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z]+(\.[a-z]+(-[a-z]+)*)+$/);
});

test.each(checks.map((check) => [check.id, check] as const))(
  "%s names its operation, a fact and its source",
  (id, check) => {
    expect(id.split(".")[0]).toBe(check.operationId);
    expect(check.requirement).toMatch(/^[A-Z`0-9].*\.$/s);
    expect(check.requirement).not.toMatch(/\bshould\b/);
    expect(specification.at(check.pointer)).toBeDefined();
  },
);

test("a prefix selects, and the checks that belong to every selection come with it", () => {
  const [first, ...others] = checksUnder("deleteSegments.");
  expect(first).toMatchObject({ id: "listSegments.first-read", isGate: true });
  const isOther = ({ operationId }: Check) => operationId !== "deleteSegments";
  const named = others.filter(isOther).map(({ id }) => id.split(".")[1]);
  expect(new Set(named)).toEqual(new Set(["preparation", "every-answer"]));
  expect(named).toHaveLength(8);
  expect(checksUnder("nothing")).toEqual([]);
});
