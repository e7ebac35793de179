import type { CheckResult } from "./checkResult.js";
import { settleCauses, type RestsOn } from "./settleCauses.js";

const operationId = "createSegments";
const failed = (id: string): CheckResult => ({
  id,
  operationId,
  status: "fail",
  ms: 1,
  violations: [{ expected: "a", actual: "b", pointer: "#/paths", curl: "" }],
});
const skipped = (id: string, cause: string): CheckResult => ({
  id,
  operationId,
  status: "skip",
  reason: `not judged: ${cause} failed`,
  cause,
  ms: 0,
});
const pairs =
  (...edges: readonly (readonly [string, string])[]): RestsOn =>
  (id, other) =>
    edges.some(([from, to]) => from === id && to === other);

test("a failure that rests on another one is not judged, whichever ran first", () => {
  const settled = settleCauses([failed("second"), failed("first")], pairs(["second", "first"]));
  expect(settled).toEqual([{ ...skipped("second", "first"), ms: 1 }, failed("first")]);
});

test("a chain of failures names its beginning", () => {
  const restsOn = pairs(["third", "second"], ["second", "first"]);
  const settled = settleCauses([failed("first"), failed("second"), failed("third")], restsOn);
  expect(settled.map(({ cause }) => cause)).toEqual([undefined, "first", "first"]);
});

test("what was skipped for a failure names the cause of that failure", () => {
  const settled = settleCauses(
    [failed("first"), failed("second"), skipped("third", "second")],
    pairs(["second", "first"]),
  );
  expect(settled[2]).toEqual(skipped("third", "first"));
});

test("a check that passes hides no failure", () => {
  const passed: CheckResult = { id: "first", operationId, status: "pass", ms: 1 };
  const results = [passed, failed("second")];
  expect(settleCauses(results, pairs(["second", "first"]))).toEqual(results);
});

test("failures that rest on each other leave one", () => {
  const settled = settleCauses(
    [failed("first"), failed("second")],
    pairs(["first", "second"], ["second", "first"]),
  );
  expect(settled.filter(({ status }) => status === "fail")).toHaveLength(1);
});
