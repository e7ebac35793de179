import type { Figure } from "../part.js";
import type { Report } from "../report.js";

/** Where a figure stands in a report. */
export interface Place {
  readonly part: string;
  readonly subject: string;
  readonly name: string;
}

/** Finds a figure, or undefined where the report has none there. */
export function figureOf({ parts }: Report, { part, subject, name }: Place): Figure | undefined {
  const row = parts[part]?.rows.find((candidate) => candidate.subject === subject);
  return row?.figures.find((candidate) => candidate.name === name);
}

/**
 * Finds a figure that must be there.
 *
 * @throws {Error} Naming what the report lacks.
 */
export function requiredFigure(report: Report, place: Place): Figure {
  const figure = figureOf(report, place);
  if (!figure) throw new Error(`The report has no ${place.part} / ${place.subject} / ${place.name}.`);
  return figure;
}
