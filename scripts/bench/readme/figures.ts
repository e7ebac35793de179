import { readFileSync } from "node:fs";
import type { Figure } from "../part.js";
import { isReport, type Report } from "../report.js";

/** The file of the run that the README shows. */
export const FIGURES = "scripts/bench/readme/figures.json";

/** Reads the run that the README shows. */
export function readFigures(): Report {
  const value: unknown = JSON.parse(readFileSync(FIGURES, "utf8"));
  if (!isReport(value)) throw new Error(`${FIGURES} is not a report of the bench.`);
  return value;
}

/** Where a figure stands in a report. */
export interface Place {
  readonly part: string;
  readonly subject: string;
  readonly name: string;
}

/** Finds a figure; throws an error that names it if the report lacks it. */
export function figureOf({ parts }: Report, { part, subject, name }: Place): Figure {
  const row = parts[part]?.rows.find((candidate) => candidate.subject === subject);
  const figure = row?.figures.find((candidate) => candidate.name === name);
  if (!figure) throw new Error(`The report has no ${part} / ${subject} / ${name}.`);
  return figure;
}

/** Decimals that help a reader of the README, by unit. */
const decimals: Readonly<Record<string, number>> = { kB: 1, "×": 2, µs: 0, ms: 0, s: 1 };

/** Formats a figure for the README, with its unit; "–" if there is none. */
export function rounded(figure: Pick<Figure, "value" | "unit"> | undefined): string {
  if (!figure) return "–";
  const { value, unit } = figure;
  return `${value.toFixed(decimals[unit] ?? 0)}${unit && ` ${unit}`}`;
}
