import type { Figure } from "../part.js";
import type { Report } from "../report.js";

/** Where a figure stands in a report. */
export interface Place {
  readonly part: string;
  readonly subject: string;
  readonly name: string;
}

/**
 * Finds a figure.
 *
 * @throws {Error} Naming the figure, if the report lacks it.
 */
export function figureOf({ parts }: Report, { part, subject, name }: Place): Figure {
  const row = parts[part]?.rows.find((candidate) => candidate.subject === subject);
  const figure = row?.figures.find((candidate) => candidate.name === name);
  if (!figure) throw new Error(`The report has no ${part} / ${subject} / ${name}.`);
  return figure;
}
