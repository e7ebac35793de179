import { annotationsOf } from "./annotationsOf.js";
import { fullReport, reportWithViolations, withoutComparison, violation } from "./testing/fullReport.js";

const lineOf = (pointer: string) => pointer.length;
const annotate = (count: number, change: Partial<typeof violation> = {}) =>
  annotationsOf(withoutComparison(reportWithViolations(count, { ...violation, ...change })), {
    file: "a,b:c%.yaml",
    lineOf,
  });

test("an error is at the contradicted statement, escaped as the runner requires", () => {
  const change = { expected: "50%", actual: "a\r\nb::c" };
  expect(annotate(1, change)).toEqual([
    `::error file=a%2Cb%3Ac%25.yaml,line=${violation.pointer.length},title=listSegments.fails on live` +
      "::It fails.%0Aexpected: 50%25%0Aactual: a⟨U+000D⟩%0Ab::c%0A" +
      `source: List Segments, "It returns a list of segments, in pages.", ${violation.pointer}`,
  ]);
});

test("a violation of no single statement is at the place of the check", () => {
  const [error] = annotate(1, { pointer: "#/paths" });
  expect(error).toContain(`,line=${"#/paths/~1segments/get".length},`);
});

test("ten are shown, and a notice counts the others", () => {
  expect(annotate(10)).toHaveLength(10);
  const lines = annotate(13);
  expect(lines).toHaveLength(11);
  expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
  expect(lines.at(-1)).toBe("::notice::3 more violations are in the reports of the run.");
});

test("a hostile response makes no command and no new line, and is truncated", () => {
  const [error = ""] = annotate(1);
  expect(error).not.toContain("##[");
  expect(error).not.toMatch(/[\u0000-\u001F]/);
  expect(annotate(1, { actual: "x".repeat(5e6) })[0]?.length).toBeLessThan(3000);
});

test("a run without failures has none", () => {
  expect(annotate(0)).toEqual([]);
});

test("new breaking drift is an error and a changed reading a warning, at their operation", () => {
  const [, breaking, changed, ...others] = annotationsOf(fullReport, { file: "spec.yaml", lineOf });
  const line = "#/paths/~1segments/get".length;
  expect(breaking).toBe(
    `::error file=spec.yaml,line=${line},title=new and breaking%3A listSegments.works::undocumented status 206`,
  );
  expect(changed).toMatch(
    new RegExp(
      `^::warning file=spec.yaml,line=${line},title=a reading changed%3A listSegments.works::before: `,
    ),
  );
  expect(changed).toContain("%0Anow: PUT answered 201");
  expect(others).toEqual([]);
});
