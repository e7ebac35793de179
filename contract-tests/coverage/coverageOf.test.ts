import { documentedFacts } from "../facts/index.js";
import { readSpecification } from "../spec/specification.js";
import { cellKey } from "./cell.js";
import { coverageOf } from "./coverageOf.js";
import type { CheckSightings } from "./sightingsOf.js";

const specification = readSpecification();
const GET = "#/paths/~1segments/get";
const check = { id: "listSegments.limit.highest", pointer: `${GET}/parameters/1` };
const other = { id: "listSegments.stored", pointer: `${GET}/responses/200` };

type Status = "pass" | "fail" | "skip";

function cells(
  shown: Partial<CheckSightings>,
  status: Status = "pass",
  { checks = [check], reason = "no reason" } = {},
) {
  const result = { id: check.id, status, ...(status === "skip" && { reason }) };
  const results = [result, ...checks.slice(1).map(({ id }) => ({ id, status: "pass" as const }))];
  const sightings = [{ id: check.id, asserted: [], observed: [], ...shown }];
  const coverage = coverageOf(
    { checks, targets: [{ results, shown: sightings }] },
    specification,
    documentedFacts,
  );
  return (key: string) => {
    const cell = coverage.find((candidate) => cellKey(candidate) === key);
    if (cell === undefined) throw new Error(`There is no cell ${key}.`);
    return cell;
  };
}

const MAXIMUM = "parameter listSegments limit: the maximum";
const FACT = "fact listSegments A page holds at most 250.: /paths/~1segments/get/parameters/1/schema/maximum";

test("each cell is there once, and names no place of its own", () => {
  const all = coverageOf({ checks: [], targets: [] }, specification, documentedFacts);
  const keys = all.map(cellKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(all.every((cell) => !("pointer" in cell))).toBe(true);
  expect(all.filter(({ matrix }) => matrix === "fact")).toHaveLength(documentedFacts.length);
});

test("what a check asserts is asserted by it, also where it failed", () => {
  for (const status of ["pass", "fail"] as const) {
    expect(cells({ asserted: [MAXIMUM] }, status)(MAXIMUM)).toMatchObject({
      state: "asserted",
      checks: [check.id],
    });
  }
});

test("what a check saw by the way is observed", () => {
  expect(cells({ observed: [MAXIMUM] })(MAXIMUM)).toMatchObject({ state: "observed", checks: [check.id] });
});

test("what nothing showed is open, with the reason of the check that was skipped", () => {
  expect(cells({})(MAXIMUM)).toMatchObject({
    state: "open",
    checks: [],
    reason: "no check of this run sends it",
  });
  expect(cells({ asserted: [MAXIMUM] }, "skip", { reason: "it may do harm" })(MAXIMUM)).toMatchObject({
    state: "open",
    reason: "it may do harm",
  });
});

test("a check about a status asserts it without an exchange of its own", () => {
  const status = "status listSegments 200: answered";
  expect(cells({})(status).state).toBe("open");
  expect(cells({}, "pass", { checks: [check, other] })(status)).toMatchObject({
    state: "asserted",
    checks: [other.id],
  });
});

test("a check notices the change of a fact at whose place, or just below which, it was", () => {
  expect(cells({ asserted: [`${GET}/parameters/1/schema/maximum`] })(FACT).checks).toEqual([check.id]);
  expect(cells({ asserted: [`${GET}/parameters/1/schema`] })(FACT).checks).toEqual([check.id]);
  expect(cells({ asserted: [`${GET}/parameters/1`] })(FACT).state).toBe("open");
});

test("a check notices the change of a fact that it is about by its source", () => {
  const about = { id: check.id, pointer: `${GET}/parameters/1/schema/maximum` };
  expect(cells({}, "pass", { checks: [about] })(FACT).checks).toEqual([check.id]);
});

test.each([
  "fact listSegments The operation is called List Segments.: /paths/~1segments/get/summary",
  "fact listSegments Each operation has one name everywhere.: /paths/~1segments/get/operationId",
  "fact listSegments The scopes are those of Customers, and a GET needs read-only permission alone.: /paths/~1segments/get/security",
  "fact all There is one server.: /servers (keys)",
  "fact createSegments At most 10 requests may run at once, and a store holds at most 1000 segments.: /paths/~1segments/post/x-limits/segmentsPerStore",
])("%s is noticed by the table of facts alone", (key) => {
  expect(cells({})(key)).toMatchObject({ state: "asserted", checks: ["facts"] });
});

test.each([
  ["parameter deleteSegments id:in: too few items", "not sent: A DELETE without `id:in` deletes everything"],
  ["property listSegments success data[].description: null", "held null"],
  ["property listSegments success data[].description: absent", "every answer"],
  ["limit createSegments segmentsPerStore: reached", "fill the store"],
  ["limit createSegments concurrentRequests: exceeded", "keeps to the limit"],
  ["limit listSegments X-Rate-Limit-Requests-Left: told", "no answer of this run told it"],
])("%s is open, since: %s", (key, reason) => {
  expect(cells({})(key).reason).toContain(reason);
});
