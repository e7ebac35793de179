import { holds, reaches, type Figure, type Part, type Row } from "./part.js";

/** Formats a part as a table with a line for each client, and bound and aim beside each figure. */
export function tableOf({ title, rows, notes }: Part): string {
  const names = [...new Set(rows.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const lines = [
    ["", ...names],
    ...rows.map((row) => [row.subject, ...names.map((name) => cell(row, name))]),
  ];
  const widths = ["", ...names].map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const text = lines.map((line) =>
    `  ${line.map((part, column) => part.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd(),
  );
  return [title, ...text, ...notes.map((note) => `  ${note}`), ""].join("\n");
}

function cell({ figures }: Row, name: string): string {
  const figure = figures.find((candidate) => candidate.name === name);
  return figure ? judged(figure) : "–";
}

function judged(figure: Figure): string {
  const { most, aim } = figure;
  const bound = most === undefined ? "" : ` ≤ ${most} ${holds(figure) ? "✓" : "✗ EXCEEDED"}`;
  const wish = aim === undefined ? "" : ` (aim ${aim} ${reaches(figure) ? "reached" : "missed"})`;
  return `${formatFigure(figure)}${bound}${wish}`;
}

function formatFigure({ value, unit }: Pick<Figure, "value" | "unit">): string {
  const number = Number.isInteger(value) ? String(value) : value.toFixed(decimals(value));
  return `${number}${unit && ` ${unit}`}`;
}

function decimals(value: number): number {
  return Math.abs(value) < 10 ? 3 : 1;
}
