import { exitCodeOf, totalsOf } from "./totals.js";

/** Results as jest writes them. */
function written(failures: readonly string[], unloaded = 0): string {
  return JSON.stringify({
    numPassedTests: 3,
    numFailedTests: failures.length,
    numRuntimeErrorTestSuites: unloaded,
    testResults: [{ assertionResults: failures.map((reason) => ({ failureMessages: [reason] })) }],
  });
}

test("a check that could not run is counted apart from those that failed", () => {
  const text = written([
    "Error: NotRunError: none",
    "NotRunError: E404\n    at install",
    "Error: one finding",
  ]);
  expect(totalsOf(text)).toEqual({ passed: 3, failed: 2, notRun: 1 });
});

test("the output of a failed check is not read for others that could not run", () => {
  expect(totalsOf(written([`Error: ${written(["NotRunError: E404"])}`]))).toMatchObject({ notRun: 0 });
});

test("checks that could not be loaded have failed", () => {
  expect(totalsOf(written([], 1))).toEqual({ passed: 3, failed: 1, notRun: 0 });
});

test.each([
  ["all passed", { passed: 2, failed: 0, notRun: 0 }, 0],
  ["one failed", { passed: 1, failed: 1, notRun: 0 }, 1],
  ["one could not run", { passed: 1, failed: 0, notRun: 1 }, 2],
  ["one failed and one could not run", { passed: 0, failed: 1, notRun: 1 }, 1],
  ["there was nothing to run", { passed: 0, failed: 0, notRun: 0 }, 2],
])("if %s, the exit code of %j is %d", (_, totals, code) => {
  expect(exitCodeOf(totals)).toBe(code);
});
