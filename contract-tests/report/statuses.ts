import type { CheckResult } from "../run/checkResult.js";
import type { Totals } from "./contractReport.js";

/** All statuses, in reading order. */
export const STATUSES = ["fail", "pass", "skip"] as const satisfies CheckResult["status"][];

/** The word of every view for a status; it also follows a number of checks. */
export const STATUS_WORDS = { fail: "failed", pass: "passed", skip: "skipped" } as const;

/** Writes the numbers that are not 0. */
export function countsOf(totals: Totals): string {
  const counted = STATUSES.filter((status) => totals[status] > 0);
  return counted.map((status) => `${totals[status]} ${STATUS_WORDS[status]}`).join(", ") || "none";
}
