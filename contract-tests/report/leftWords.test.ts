import { annotationsOf } from "./annotationsOf.js";
import type { ContractReport } from "./contractReport.js";
import { junitOf } from "./junitOf.js";
import { markdownOf } from "./markdown.js";
import { readPageAssets } from "./page/readPageAssets.js";
import { renderPage } from "./page/renderPage.js";
import { fullReport, HOSTILE, reportWithLeft } from "./testing/fullReport.js";
import { schemaErrors } from "./testing/schemaErrors.js";
import { lastLineOf, quietLinesOf } from "./tree.js";

const lineOf = () => 42;
const specification = { file: "spec.yaml", lineOf };
const ignored = "deleteSegments was answered 204 and the segment a is still listed";
const refused = "the segment b is still there: DELETE answered 403";
const violating = reportWithLeft({ violations: [ignored], problems: [refused, refused] });
const unfinished = reportWithLeft({ violations: [], problems: [refused] });

const viewsOf = (report: ContractReport) => [
  quietLinesOf(report),
  markdownOf(report, lineOf),
  renderPage(report, readPageAssets()),
  junitOf(report, specification),
];

test("a DELETE that did nothing violates, and every view names it before the others", () => {
  expect(violating.verdict).toBe("violates");
  expect(lastLineOf(violating)).toBe(`violates: 1 passed, 0 failed, 0 skipped; ${ignored}, and 2 more left`);
  for (const view of viewsOf(violating)) expect(view).toContain(`${ignored}, and 2 more left`);
  expect(junitOf(violating, specification)).toMatch(/<testsuites tests="2" failures="1" errors="0"/);
  expect(annotationsOf(violating, specification)).toEqual([
    `::error file=spec.yaml,line=42,title=left behind::${ignored}`,
  ]);
});

test("a segment that could not be deleted is no violation, and every view names it", () => {
  expect(unfinished.verdict).toBe("conforms");
  expect(lastLineOf(unfinished)).toBe(`conforms: 1 passed, 0 failed, 0 skipped; ${refused}`);
  for (const view of viewsOf(unfinished)) expect(view).toContain(refused);
  expect(junitOf(unfinished, specification)).toMatch(/<testsuites tests="2" failures="0" errors="1"/);
  expect(annotationsOf(unfinished, specification)).toEqual([]);
});

test("a run that left nothing says nothing of it", () => {
  for (const view of viewsOf(fullReport))
    expect(view).not.toMatch(/still listed|more left|leaves no segment/);
});

test("the id of a segment is text on one line, and truncated", () => {
  const line = lastLineOf(reportWithLeft({ violations: [HOSTILE.repeat(1000)], problems: [] }));
  expect(line.length).toBeLessThan(600);
  expect(line).not.toMatch(/[\u0000-\u001F]|##\w*\[/);
});

test("it is part of the form of contract.json", () => {
  expect(schemaErrors(violating)).toEqual([]);
  const targets = violating.targets.map((target) => ({ ...target, left: { violations: [] } }));
  expect(schemaErrors({ ...violating, targets })).not.toEqual([]);
});
