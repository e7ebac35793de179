import { nameOf, sizes } from "../growth/sizes.js";
import type { Report } from "../report.js";
import { figureOf, rounded } from "./figures.js";

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

/** Writes a table in the format of Prettier: the first column to the left, the others to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const padded = (cells: readonly string[]) =>
    widths.map((width, column) => {
      const cell = cells[column] ?? "";
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(padded(head)), line(rule), ...rows.map((row) => line(padded(row)))].join("\n");
}
