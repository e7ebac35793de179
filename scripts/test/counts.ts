import { readFileSync, rmSync } from "node:fs";
import { isObject } from "../../contract-tests/spec/json.js";
import type { Counts } from "./step.js";

/** The file that jest writes its results to. */
export const UNIT_RESULTS = "reports/unit.json";

export const numberAt = (value: unknown, key: string): number => {
  const number = isObject(value) ? value[key] : undefined;
  if (typeof number !== "number") throw new Error(`The results have no number "${key}".`);
  return number;
};

function readOnce(path: string): unknown {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  // Removed, so that the next run cannot read an old file.
  rmSync(path);
  return value;
}

/** Counts the unit tests. A file that cannot be loaded is one failure more. */
export function unitCounts(): Counts {
  const results = readOnce(UNIT_RESULTS);
  return {
    passed: numberAt(results, "numPassedTests"),
    failed: numberAt(results, "numFailedTests") + numberAt(results, "numRuntimeErrorTestSuites"),
    skipped: numberAt(results, "numPendingTests"),
  };
}

/** Counts the faults and variants that the suite was tried on. */
export function faultCounts(): Counts {
  const results = readOnce("reports/faults.json");
  return {
    passed: numberAt(results, "passed"),
    failed: numberAt(results, "failed"),
    skipped: numberAt(results, "skipped"),
  };
}

/** Counts the contract checks. */
export function contractCounts(): Counts {
  const report: unknown = JSON.parse(readFileSync("reports/contract.json", "utf8"));
  const totals = isObject(report) ? report.totals : undefined;
  return {
    passed: numberAt(totals, "pass"),
    failed: numberAt(totals, "fail"),
    skipped: numberAt(totals, "skip"),
  };
}
