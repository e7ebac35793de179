import { readFileSync } from "node:fs";
import { isReport, type Report } from "../report.js";

/** The file of the run that the README shows. */
export const FIGURES = "scripts/bench/readme/figures.json";

/**
 * Reads the run that the README shows.
 *
 * @throws {Error} If the file contains anything else.
 */
export function readFigures(): Report {
  const value: unknown = JSON.parse(readFileSync(FIGURES, "utf8"));
  if (!isReport(value)) throw new Error(`${FIGURES} is not a report of the bench.`);
  return value;
}
