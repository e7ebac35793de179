import type { LeftBehind } from "../live/leftBehind.js";
import { truncate } from "../wire/truncate.js";
import { printableLine } from "./printable.js";

const MAX_CHARACTERS = 300;

interface Report {
  readonly targets: readonly { readonly left?: LeftBehind }[];
}

/** Lists the DELETEs of the clean-up that were accepted and did nothing. */
export function leftViolations({ targets }: Report): string[] {
  return targets.flatMap(({ left }) => left?.violations ?? []);
}

/** Names the first segment left behind, on one line, and counts the others; empty if there is none. */
export function leftWords(report: Report): string {
  const problems = report.targets.flatMap(({ left }) => left?.problems ?? []);
  const [first, ...others] = [...leftViolations(report), ...problems];
  if (first === undefined) return "";
  const more = others.length > 0 ? `, and ${others.length} more left` : "";
  return printableLine(truncate(first, MAX_CHARACTERS)) + more;
}
