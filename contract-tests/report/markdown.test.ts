import { markdownOf } from "./markdown.js";
import {
  fullReport,
  headerDrift,
  HOSTILE,
  reportWithViolations,
  withoutComparison,
  violation,
} from "./testing/fullReport.js";
import type { ContractReport } from "./contractReport.js";

const lineOf = () => 42;
const write = (report: ContractReport) => markdownOf(report, lineOf);

// Leaves what Markdown interprets: CommonMark treats code blocks and inline code as text.
const withoutCode = (markdown: string) =>
  markdown
    .replaceAll(/^ *(`{3,})[a-z]*\n[^]*?\n *\1$/gm, "")
    .replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");

test("failures come first, by cause, then the table, then drift", () => {
  const markdown = write(fullReport);
  const headings = markdown.split("\n").filter((line) => line.startsWith("#"));
  expect(headings).toEqual([
    "## ❌ Segments contract: violates",
    "### 1 failed, 1 likely cause",
    "### New and breaking since `2026-03-13T09:41:27.653Z` (1)",
    "### Readings that changed since `2026-03-13T09:41:27.653Z` (1)",
    "### Known deviations (1)",
    "### Operations",
    "### Gone (1)",
    "### Interruptions (1)",
  ]);
  expect(markdown).toContain("**1 passed, 1 failed, 1 skipped** on live (`http://127.0.0.1:4010`).");
  expect(markdown).toContain("line 42 of the spec");
  expect(markdown).toContain("| `listSegments` | ❌ **1 failed**, 1 passed, 1 skipped |");
  expect(markdown).toContain("| `createSegments` | – |");
});

test("a server response is text: no HTML, link, mention, table, heading or command", () => {
  const markdown = write(fullReport);
  expect(markdown).toContain("<script>alert(1)</script>");
  const rest = withoutCode(markdown);
  expect(rest).toContain("- expected: ");
  for (const word of ["<", "javascript", "@", "#1", "owned", "](", "title"]) expect(rest).not.toContain(word);
  expect(markdown).not.toMatch(/^\s*::/m);
  expect(markdown).not.toContain("\u001B");
});

test.each(["`", "``", "a`b``c", " ` ", "", "\n", "```\n```", "\\", "|"])("%j is text too", (actual) => {
  const markdown = write(reportWithViolations(1, { ...violation, actual, curl: `curl\n${actual}\nx` }));
  const plain = write(reportWithViolations(1, { ...violation, actual: "x", curl: "curl\nx\nx" }));
  expect(withoutCode(markdown)).toBe(withoutCode(plain));
});

test("a run with many failures stays within the size limit and counts the others", () => {
  const [target] = fullReport.targets;
  const failure = target?.results[1];
  if (!target || !failure) throw new Error("The report has no failure.");
  const results = Array.from({ length: 500 }, (_, index) => {
    const own = { ...violation, expected: `${index}`, actual: `${index} ${HOSTILE}` };
    return { ...failure, violations: [own] };
  });
  const many = { ...fullReport, targets: [{ ...target, results }] };
  const markdown = write(many);
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(markdown)).toBeGreaterThan(55_000);
  const shown = markdown.match(/^- \*\*/gm)?.length ?? 0;
  expect(markdown).toContain(`… and ${500 - shown} more failures`);
  expect(markdown).toContain("### Operations");
});

test("what has the same cause is named below the first, and counted", () => {
  const [target] = fullReport.targets;
  const failure = target?.results[1];
  if (!target || !failure) throw new Error("The report has no failure.");
  const results = Array.from({ length: 8 }, (_, index) => ({ ...failure, id: `${failure.id}.${index}` }));
  const markdown = write({ ...fullReport, targets: [{ ...target, results }] });
  expect(markdown).toContain("### 8 failed, 1 likely cause\n");
  expect(markdown.match(/^- \*\*/gm)).toHaveLength(1);
  expect(markdown).toMatch(
    /^  - 7 more with the same expectation or the same answer: `listSegments\.fails\.1` on live, .+, and 2 in the other reports of the run$/m,
  );
});

test("megabytes of response, drift and command stay within it too", () => {
  const huge = HOSTILE.repeat(20_000);
  const report = withoutComparison(reportWithViolations(9, { ...violation, actual: huge, curl: huge }));
  const drift = Array.from({ length: 300 }, () => ({ ...headerDrift, what: huge }));
  const markdown = write({
    ...report,
    targets: report.targets.map((each) => ({ ...each, drift })),
  });
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(60_000);
  expect(markdown).toContain("and 6 more violations");
  expect(markdown).toContain("- … and 280 more");
});
