import type { CheckResult } from "../../run/checkResult.js";
import type { ContractReport } from "../contractReport.js";
import { truncate } from "../../wire/truncate.js";
import { printable } from "../printable.js";

const MAX_CHARACTERS = 4000;

export const VERDICTS: Record<ContractReport["verdict"], string> = {
  conforms: "Conforms to the documents",
  violates: "Contradicts the documents",
  unjudged: "Nothing was judged",
  incomplete: "Was not seen whole",
};

/** Follows the number of checks with a status. */
export const COUNTED: Record<CheckResult["status"], string> = {
  fail: "failed",
  pass: "passed",
  skip: "skipped",
};

/** All statuses, in reading order. */
export const STATUSES = ["fail", "pass", "skip"] as const satisfies CheckResult["status"][];

export function duration(ms: number): string {
  return `${ms.toLocaleString("en")} ms`;
}

/** Formats an ISO 8601 time as "2026-03-14 09:41:27 UTC". Other texts stay as they are. */
export function readableTime(iso: string): string {
  return iso.replace(/^([\d-]+)T([\d:]+)(\.\d+)?Z$/, "$1 $2 UTC");
}

/** Makes text of any origin safe to show, and truncates it. */
export function shownText(text: string, max = MAX_CHARACTERS): string {
  return printable(truncate(text, max));
}
