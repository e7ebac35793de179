import type { DriftClass, DriftEntry } from "../drift/entry.js";
import { baselineRun as run } from "./testing/baselineReport.js";
import { reportOf } from "./contractReport.js";
import type { CheckResult } from "../run/checkResult.js";

const entryOf = (name: DriftClass): DriftEntry => ({
  operationId: "listSegments",
  kind: "value",
  what: "x",
  check: "listSegments.types",
  class: name,
  fingerprint: "012345abcdef",
});

function verdictOf(status: CheckResult["status"], drift?: { new: DriftEntry[]; unchanged?: DriftEntry[] }) {
  const comparison = { baseline: run, new: [], gone: [], unchanged: [], changedReadings: [], ...drift };
  return reportOf({
    run,
    checks: [],
    targets: [
      {
        name: "live",
        origin: "",
        results: [{ id: "listSegments.types", operationId: "listSegments", status, ms: 0 }],
        drift: [],
      },
    ],
    coverage: [],
    ...(drift && { comparison }),
  }).verdict;
}

test("a check that fails violates, one that passes conforms, and skipped ones judge nothing", () => {
  expect([verdictOf("fail"), verdictOf("pass"), verdictOf("skip")]).toEqual([
    "violates",
    "conforms",
    "unjudged",
  ]);
});

test("with a baseline only new breaking drift violates", () => {
  expect(verdictOf("pass", { new: [entryOf("breaking")] })).toBe("violates");
  expect(verdictOf("pass", { new: [entryOf("additive"), entryOf("reading")] })).toBe("conforms");
  expect(verdictOf("pass", { new: [], unchanged: [entryOf("breaking")] })).toBe("conforms");
});

test("a check that fails violates even if its drift is unchanged", () => {
  expect(verdictOf("fail", { new: [], unchanged: [entryOf("breaking")] })).toBe("violates");
});
