import type { CheckResult } from "../../run/checkResult.js";
import type { ContractReport } from "../contractReport.js";

/** What the verdicts mean, in a few words. */
export const VERDICTS: Record<ContractReport["verdict"], string> = {
  conforms: "Conforms to the documents",
  violates: "Contradicts the documents",
  unjudged: "Nothing was judged",
};

/** What is said of so many checks of a status. */
export const COUNTED: Record<CheckResult["status"], string> = {
  fail: "failed",
  pass: "passed",
  skip: "skipped",
};

/** The statuses, in the order in which readers want them. */
export const STATUSES = ["fail", "pass", "skip"] as const satisfies CheckResult["status"][];

/**
 * Writes how long something took.
 *
 * @param ms Duration in milliseconds.
 */
export function duration(ms: number): string {
  return `${ms.toLocaleString("en")} ms`;
}

/**
 * Writes a time for people: "2026-03-14 09:41:27 UTC".
 *
 * @param iso Time in ISO 8601; what is none stays as it is.
 */
export function readableTime(iso: string): string {
  return iso.replace(/^([\d-]+)T([\d:]+)(\.\d+)?Z$/, "$1 $2 UTC");
}
