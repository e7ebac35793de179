import type { CheckResult } from "../../run/checkResult.js";
import type { ContractReport } from "../contractReport.js";
import { truncate } from "../../wire/truncate.js";

const MAX_CHARACTERS = 4000;

/** What no reader sees but the page obeys: control characters, and those that turn the direction of text round. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

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

/**
 * Makes text from anywhere safe to show: of limited length, and without characters that are not what they look like.
 *
 * @param max - Characters that are kept.
 */
export function shownText(text: string, max = MAX_CHARACTERS): string {
  return truncate(text, max)
    .replaceAll(LONE_SURROGATE, "\uFFFD")
    .replaceAll(
      INVISIBLE,
      (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
    );
}
