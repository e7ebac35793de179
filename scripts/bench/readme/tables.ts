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

const kinds = [
  "redisLimiter",
  "limiter of each process",
  "no limiter",
  "rate-limiter-flexible + redis-semaphore",
];

const columnsOfKinds = [
  { head: "lost", name: "lost" },
  { head: "refused", name: "refused" },
  { head: "in flight", name: "in flight" },
  { head: "time", name: "ratio" },
  { head: "ends apart", name: "ends apart" },
  { head: "commands", name: "commands" },
  { head: "CPU of Redis", name: "CPU of Redis" },
] as const;

/** Writes how processes share a store, as a table with a line for each kind of limiter. */
export function processesTable(report: Report): string {
  const rows = kinds.map((subject) => [
    subject,
    ...columnsOfKinds.map(({ name }) => {
      const figure = figureOf(report, { part: "processes", subject, name });
      return name === "commands" ? figure.value.toFixed(1) : rounded(figure);
    }),
  ]);
  return markdownTable(["", ...columnsOfKinds.map(({ head }) => head)], rows);
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
