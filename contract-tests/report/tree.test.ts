import { reportOf } from "./contractReport.js";
import { painter } from "./painter.js";
import { checks, fullReport, headerDrift, resultsWith, run } from "./testing/fullReport.js";
import { lastLineOf, quietLinesOf, treeOf } from "./tree.js";

const results = resultsWith([
  { expected: "<one> & \u0000", actual: "two", pointer: "#/paths", curl: "curl 'x'" },
]);
const target = { name: "prism", origin: "http://127.0.0.1:4010", results, drift: [] };
const content = { run, checks, targets: [target], coverage: [] };
const report = reportOf(content);

test("one failure violates the contract", () => {
  expect(report).toMatchObject({ version: 2, verdict: "violates", totals: { pass: 1, fail: 1, skip: 1 } });
});

test("a run in which all was skipped is unjudged", () => {
  expect(
    reportOf({
      ...content,
      targets: [{ ...target, results: results.slice(2) }],
    }).verdict,
  ).toBe("unjudged");
});

test("totals, skips by reason and readings come first, failures last, before the totals", () => {
  expect(treeOf(report).replaceAll(/ <script>[^]*?]]>/g, "")).toBe(`
prism
  listSegments: 1 failed, 1 passed, 1 skipped
  skipped
    listSegments.waits: no state
  readings
    listSegments: PUT answered 200
  interruptions
    listSegments.works: GET was answered 502

1 failed, 1 likely cause

failed prism listSegments.fails  It fails.
  source:   List Segments, "It returns a list of segments, in pages.", #/paths/~1segments/get
  expected: <one> & ⟨U+0000⟩
  actual:   two
  curl:     curl 'x'

form: violates, 1 of 2, 1 known to deviate; state: not judged, not selected; access: not judged, not selected; limits: not judged, not selected
violates: 1 passed, 1 failed, 1 skipped`);
});

test("what many checks share is one line, and so is each further failure of a cause", () => {
  const [passed, failed, skipped] = results;
  const many = [passed, ...Array.from({ length: 8 }, () => failed), skipped, skipped].flatMap(
    (result, index) => (result ? [{ ...result, id: `${result.id}.${index}` }] : []),
  );
  const lines = treeOf(reportOf({ ...content, targets: [{ ...target, results: many }] })).split("\n");
  expect(lines).toContain("    2 checks: no state");
  expect(lines).toContain("8 failed, 1 likely cause");
  expect(lines).toContain("    prism listSegments.fails.6  ");
  expect(lines).toContain("    and 2 in the reports of the run");
  expect(lines.filter((line) => line.includes("curl:"))).toHaveLength(1);
});

test("a quiet run prints the ids of what failed and the last line", () => {
  expect(quietLinesOf(report)).toBe(`listSegments.fails\n${lastLineOf(report)}`);
});

test("the last line equals that of the tree, and colours only surround words", () => {
  expect(treeOf(report).split("\n").at(-1)).toBe(lastLineOf(report));
  const coloured = treeOf(report, painter(true));
  expect(coloured).toContain("\u001B[31mfailed\u001B[39m prism listSegments.fails");
  expect(coloured.replaceAll(/\u001B\[\d+m/g, "")).toBe(treeOf(report));
});

test("a server response moves no cursor, and a CI runner finds no command in it", () => {
  const tree = treeOf(fullReport);
  expect(tree).toContain("<script>alert(1)</script>");
  expect(tree).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  expect(tree).not.toMatch(/^\s*::/m);
  expect(tree).not.toContain("##[");
});

test("a comparison with an earlier run and coverage stand before the last line, which says what is breaking", () => {
  const lines = treeOf(fullReport).split("\n");
  expect(lines).toContain("compared with the run of 2026-03-13T09:41:27.653Z");
  expect(lines.some((line) => line.startsWith("coverage "))).toBe(true);
  expect(lines).toContain("    listSegments: undocumented status 206 (breaking, listSegments.works)");
  // Readings have a part of their own.
  expect(lines.filter((line) => line.includes("listSegments: a reading"))).toEqual([]);
  expect(lines.at(-1)).toBe("violates: 1 passed, 1 failed, 1 skipped, 1 new and breaking");
});

test("megabytes are truncated", () => {
  const drift = [{ ...headerDrift, what: "x".repeat(5e6) }];
  const huge = reportOf({ ...fullReport, targets: fullReport.targets.map((each) => ({ ...each, drift })) });
  expect(treeOf(huge).length).toBeLessThan(10_000);
});
