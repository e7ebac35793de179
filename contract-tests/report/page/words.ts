import { truncate } from "../../wire/truncate.js";
import { printable } from "../printable.js";

const MAX_CHARACTERS = 4000;

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
