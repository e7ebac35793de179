import { holds, type Figure, type Part, type Row } from "./part.js";

/** Writes a part as a table, one line a client, with each bound beside its figure. */
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
  return figure ? written(figure) : "–";
}

function written(figure: Figure): string {
  const { value, unit, most } = figure;
  const number = Number.isInteger(value) ? String(value) : value.toFixed(decimals(value));
  const bound = most === undefined ? "" : ` ≤ ${most} ${holds(figure) ? "✓" : "✗ EXCEEDED"}`;
  return `${number}${unit && ` ${unit}`}${bound}`;
}

function decimals(value: number): number {
  return Math.abs(value) < 10 ? 3 : 1;
}
