import { reportOf } from "./contractReport.js";
import { painter } from "./painter.js";
import { checks, fullReport, headerDrift, resultsWith, run } from "./testing/fullReport.js";
import { lastLineOf, treeOf } from "./tree.js";

const results = resultsWith([
  { expected: "<one> & \u0000", actual: "two", pointer: "#/paths", curl: "curl 'x'" },
]);
const content = {
  run,
  checks,
  targets: [{ name: "prism", origin: "http://127.0.0.1:4010", results, drift: [] }],
  coverage: [],
};
const report = reportOf(content);

test("one failure violates the contract", () => {
  expect(report).toMatchObject({ version: 2, verdict: "violates", totals: { pass: 1, fail: 1, skip: 1 } });
});

test("a run in which all was skipped is unjudged", () => {
  expect(
    reportOf({
      ...content,
      targets: [{ ...content.targets[0], name: "prism", origin: "", results: results.slice(2), drift: [] }],
    }).verdict,
  ).toBe("unjudged");
});

test("the tree shows failures with source, expected, actual and curl, and repeats them at the end", () => {
  expect(treeOf(report)).toBe(`
prism
  listSegments
    pass  listSegments.works  It works.
          reading: PUT answered 200
    FAIL  listSegments.fails  It fails.
          source:   List Segments, #/paths/~1segments/get
          expected: <one> & ⟨U+0000⟩
          actual:   two
          curl:     curl 'x'
    skip  listSegments.waits  It waits.  (no state)

Failures (1)

FAIL prism listSegments.fails  It fails.
  source:   List Segments, #/paths/~1segments/get
  expected: <one> & ⟨U+0000⟩
  actual:   two
  curl:     curl 'x'

violates: 1 passed, 1 failed, 1 skipped`);
});

test("the last line equals that of the tree, and colours only surround words", () => {
  expect(treeOf(report).split("\n").at(-1)).toBe(lastLineOf(report));
  const coloured = treeOf(report, painter(true));
  expect(coloured).toContain("\u001B[31mFAIL\u001B[39m prism listSegments.fails");
  expect(coloured).toContain("\u001B[32mpass\u001B[39m  listSegments.works");
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
  // Readings are listed below their checks.
  expect(lines.filter((line) => line.includes("listSegments: a reading"))).toEqual([]);
  expect(lines.at(-1)).toBe("violates: 1 passed, 1 failed, 1 skipped, 1 new and breaking");
});

test("megabytes are truncated", () => {
  const [target] = fullReport.targets;
  const drift = [{ ...headerDrift, what: "x".repeat(5e6) }];
  const huge = reportOf({ ...fullReport, targets: target ? [{ ...target, drift }] : [] });
  expect(treeOf(huge).length).toBeLessThan(10_000);
});
