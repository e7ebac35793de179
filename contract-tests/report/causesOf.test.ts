import type { CheckResult } from "../run/checkResult.js";
import { causesOf } from "./causesOf.js";
import { checks, violation } from "./testing/fullReport.js";

const [check] = checks;

const failure = (
  id: string,
  shown: Partial<typeof violation>,
  operationId: CheckResult["operationId"] = "listSegments",
) => ({
  target: "live",
  result: { id, operationId, status: "fail" as const, ms: 1, violations: [{ ...violation, ...shown }] },
  check,
});

const grouped = (...failures: Parameters<typeof causesOf>[0]) =>
  causesOf(failures).map(({ first, others }) => [first, ...others].map(({ result }) => result.id));

test("failures with the same expectation at the same statement of an operation have one cause", () => {
  expect(
    grouped(
      failure("one", { expected: "a", actual: "1" }),
      failure("two", { expected: "b", actual: "2" }),
      failure("three", { expected: "a", actual: "3" }),
      failure("four", { expected: "a", actual: "4" }, "createSegments"),
      failure("five", { expected: "a", actual: "5", pointer: "#/components" }),
    ),
  ).toEqual([["one", "three"], ["two"], ["four"], ["five"]]);
});

test("so have those whose actual values begin with the same line, but not those with none", () => {
  expect(
    grouped(
      failure("one", { expected: "a", actual: "status 500\nfirst" }),
      failure("two", { expected: "b", actual: "status 500\nsecond" }, "createSegments"),
      failure("three", { expected: "c", actual: "" }),
      failure("four", { expected: "d", actual: "" }),
    ),
  ).toEqual([["one", "two"], ["three"], ["four"]]);
});

test("a failure without a violation stands alone", () => {
  const empty = failure("one", {});
  const alone = { ...empty, result: { ...empty.result, violations: [] } };
  expect(causesOf([alone, alone])).toHaveLength(2);
});
