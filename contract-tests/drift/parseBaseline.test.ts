import { reportOf } from "../report/contractReport.js";
import { parseBaseline } from "./parseBaseline.js";
import { driftEntry } from "./entry.js";

const report = reportOf({
  run: {
    startedAt: "2026-01-02T03:04:05.678Z",
    suite: "0.1.0",
    specification: { version: "1.0.0", sha256: "0".repeat(64) },
  },
  checks: [],
  targets: [
    {
      name: "live",
      origin: "http://127.0.0.1:4010",
      results: [{ id: "listSegments.types", operationId: "listSegments", status: "pass", ms: 1 }],
      drift: [
        driftEntry({ operationId: "listSegments", kind: "header", what: "x-new" }, "listSegments.types"),
      ],
    },
  ],
  coverage: [],
});
const [target] = report.targets;

test("an earlier report is read", () => {
  expect(parseBaseline(JSON.stringify(report))).toEqual(report);
});

test.each([
  ["", "it is not JSON"],
  ["7", "it is not JSON"],
  ['{"name":"a package"}', "it is no report of version 2 (its version: none)"],
  [JSON.stringify({ ...report, version: 1 }), "it is no report of version 2 (its version: 1)"],
  [JSON.stringify({ ...report, run: {} }), "it does not say when it was drawn up"],
  [JSON.stringify({ ...report, targets: undefined }), "its targets hold no results and no drift"],
  [JSON.stringify({ ...report, targets: [{ ...target, drift: [{}] }] }), "its targets hold no results"],
  [JSON.stringify({ ...report, targets: [{ ...target, results: [7] }] }), "its targets hold no results"],
])("what is no report of this version is refused: %s", (text, reason) => {
  expect(() => parseBaseline(text)).toThrow(reason);
});
