import { actionOutputs, outputText } from "./outputs.js";

const outputs = actionOutputs({ verdict: "violates", totals: { pass: 3, fail: 1, skip: 2 } }, "/w/reports");

test("outputs are taken from the report", () => {
  expect(outputs).toEqual({ verdict: "violates", passed: 3, failed: 1, skipped: 2, report: "/w/reports" });
});

test("without a report the run is unjudged", () => {
  expect(actionOutputs(undefined, "/w")).toEqual({
    verdict: "unjudged",
    passed: 0,
    failed: 0,
    skipped: 0,
    report: "/w",
  });
});

test("a value with line breaks stays one value", () => {
  const text = outputText({ ...outputs, report: "/w\nverdict=conforms" }, "END");
  expect(text).toBe(
    "verdict<<END\nviolates\nEND\npassed<<END\n3\nEND\nfailed<<END\n1\nEND\nskipped<<END\n2\nEND\n" +
      "report<<END\n/w\nverdict=conforms\nEND\n",
  );
});

test("a value that contains the delimiter is refused", () => {
  expect(() => outputText({ ...outputs, report: "/w\nEND" }, "END")).toThrow("report");
});
