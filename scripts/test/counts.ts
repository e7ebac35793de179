import { readFileSync, rmSync } from "node:fs";
import { isObject } from "../../contract-tests/spec/pointer.js";
import type { Counts } from "./step.js";

/** File that jest writes its results to, relative to the repository. */
export const UNIT_RESULTS = "reports/unit.json";

export const numberAt = (value: unknown, key: string): number => {
  const number = isObject(value) ? value[key] : undefined;
  if (typeof number !== "number") throw new Error(`No number "${key}" among the results.`);
  return number;
};

function readOnce(path: string): unknown {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  // Read once, so that the next run cannot take an old file for its own.
  rmSync(path);
  return value;
}

/** Reads how many unit tests ran. A file that could not be loaded is a failure of its own. */
export function unitCounts(): Counts {
  const results = readOnce(UNIT_RESULTS);
  return {
    passed: numberAt(results, "numPassedTests"),
    failed: numberAt(results, "numFailedTests") + numberAt(results, "numRuntimeErrorTestSuites"),
    skipped: numberAt(results, "numPendingTests"),
  };
}

/** Reads how many faults and variants the suite was tried on. */
export function faultCounts(): Counts {
  const results = readOnce("reports/faults.json");
  return {
    passed: numberAt(results, "passed"),
    failed: numberAt(results, "failed"),
    skipped: numberAt(results, "skipped"),
  };
}

/** Reads how many contract checks ran. */
export function contractCounts(): Counts {
  const report: unknown = JSON.parse(readFileSync("reports/contract.json", "utf8"));
  const totals = isObject(report) ? report.totals : undefined;
  return {
    passed: numberAt(totals, "pass"),
    failed: numberAt(totals, "fail"),
    skipped: numberAt(totals, "skip"),
  };
}
