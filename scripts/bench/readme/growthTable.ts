import { nameOf, sizes } from "../growth/sizes.js";
import type { Report } from "../report.js";
import { figureOf } from "./figureOf.js";
import { markdownTable } from "./markdownTable.js";
import { rounded } from "./rounded.js";

/** One thing whose cost is followed as there are more of it. */
export interface Series {
  readonly label: string;
  readonly part: string;
  readonly things: keyof typeof sizes;
  readonly name: string;
}

/** All that the README follows. */
export const series: readonly Series[] = [
  { label: "create a segment", part: "segments", things: "segments", name: "create" },
  { label: "list a segment", part: "segments", things: "segments", name: "list" },
  { label: "delete a segment", part: "segments", things: "segments", name: "delete" },
  { label: "pending call, time", part: "pending", things: "calls", name: "time" },
  { label: "pending call, heap", part: "pending", things: "calls", name: "heap" },
];

/** Writes how cost grows, a column for each size. */
export function growthTable(report: Report): string {
  const rows = series.map(({ label, part, things, name }) => [
    label,
    ...sizes.calls.map((size) => rounded(figureOf(report, { part, subject: nameOf(size, things), name }))),
  ]);
  return markdownTable(["for each of", ...sizes.calls.map(String)], rows);
}
