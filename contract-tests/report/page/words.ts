import type { CheckResult } from "../../run/checkResult.js";
import type { ContractReport } from "../contractReport.js";
import { truncate } from "../../wire/truncate.js";

const MAX_CHARACTERS = 4000;

/** Characters that a reader cannot see but a browser obeys: controls, and changes of text direction. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

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

/** Makes text of any origin safe to show: truncated, its invisible characters replaced by their names. */
export function shownText(text: string, max = MAX_CHARACTERS): string {
  return truncate(text, max)
    .replaceAll(LONE_SURROGATE, "\uFFFD")
    .replaceAll(
      INVISIBLE,
      (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
    );
}
