import { XMLParser } from "fast-xml-parser";
import type { Check } from "../check.js";
import { reportOf, type CheckResult } from "../results.js";
import { junitOf } from "./junit.js";
import { treeOf } from "./tree.js";

const checks: Check[] = ["works", "fails", "waits"].map((word) => ({
  id: `listSegments.${word}`,
  operationId: "listSegments",
  requirement: `It ${word}.`,
  source: { page: "List Segments", pointer: "#/paths/~1segments/get" },
  needs: [],
  run: () => Promise.resolve(),
}));
const results: CheckResult[] = [
  {
    id: "listSegments.works",
    operationId: "listSegments",
    status: "pass",
    ms: 12,
    readings: ["PUT answered 200"],
  },
  {
    id: "listSegments.fails",
    operationId: "listSegments",
    status: "fail",
    ms: 1500,
    violation: { expected: "<one> & \u0000", actual: "two", curl: "curl 'x'" },
  },
  { id: "listSegments.waits", operationId: "listSegments", status: "skip", reason: "no state", ms: 0 },
];
const report = reportOf([{ name: "prism", results, drift: [] }]);

test("one failure makes the verdict", () => {
  expect(report).toMatchObject({ version: 1, verdict: "violates", totals: { pass: 1, fail: 1, skip: 1 } });
});

test("a run in which all was skipped is unjudged", () => {
  expect(reportOf([{ name: "prism", results: results.slice(2), drift: [] }]).verdict).toBe("unjudged");
});

test("the tree tells failures with source, expected, actual and curl, and again at the end", () => {
  expect(treeOf(report, checks)).toBe(`
prism
  listSegments
    pass  listSegments.works  It works.
          reading: PUT answered 200
    FAIL  listSegments.fails  It fails.
          source:   List Segments, #/paths/~1segments/get
          expected: <one> & \u0000
          actual:   two
          curl:     curl 'x'
    skip  listSegments.waits  It waits.  (no state)

Failures (1)

FAIL prism listSegments.fails  It fails.
  source:   List Segments, #/paths/~1segments/get
  expected: <one> & \u0000
  actual:   two
  curl:     curl 'x'

violates: 1 passed, 1 failed, 1 skipped`);
});

test("the JUnit file holds what a server answered as text, and counts the same", () => {
  const xml = junitOf(report);
  expect(xml).not.toContain("\u0000");
  const parsed: unknown = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(xml);
  expect(parsed).toMatchObject({
    testsuites: {
      testsuite: {
        name: "prism",
        tests: "3",
        failures: "1",
        skipped: "1",
        time: "1.512",
        testcase: [
          { name: "listSegments.works" },
          { name: "listSegments.fails", failure: { message: "expected <one> & \uFFFD, got two" } },
          { name: "listSegments.waits", skipped: { message: "no state" } },
        ],
      },
    },
  });
});
