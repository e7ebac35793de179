import { nameOf, sizes } from "../growth/sizes.js";
import type { Report } from "../report.js";
import { figureOf } from "./figureOf.js";
import { markdownTable } from "./markdownTable.js";
import { rounded } from "./rounded.js";

/** The costs whose growth the README shows. */
const series = [
  { label: "create a segment", part: "segments", things: "segments", name: "create" },
  { label: "list a segment", part: "segments", things: "segments", name: "list" },
  { label: "delete a segment", part: "segments", things: "segments", name: "delete" },
  { label: "pending call, time", part: "pending", things: "calls", name: "time" },
  { label: "pending call, heap", part: "pending", things: "calls", name: "heap" },
] as const;

/** Writes the growth of costs as a table with a column for each size. */
export function growthTable(report: Report): string {
  const rows = series.map(({ label, part, things, name }) => {
    const measured = new Set<number>(sizes[things]);
    const cell = (size: number) =>
      measured.has(size) ? figureOf(report, { part, subject: nameOf(size, things), name }) : undefined;
    return [label, ...sizes.calls.map((size) => rounded(cell(size)))];
  });
  return markdownTable(["for each of", ...sizes.calls.map(String)], rows);
}
