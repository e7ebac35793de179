import { baselineReport } from "../report/testing/baselineReport.js";
import { parseBaseline } from "./baseline.js";

const report = baselineReport("listSegments.types", { kind: "header", what: "x-new" });
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
