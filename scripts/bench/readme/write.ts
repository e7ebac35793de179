import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import type { Report } from "../report.js";
import { FIGURES } from "./figures.js";
import { withSection } from "./markers.js";
import { plotOf } from "./plot.js";
import { PLOT, sectionOf } from "./section.js";

const README = "README.md";

/**
 * Writes the figures of a run into the README, the plot beside this file, and the run itself, which a test holds both
 * against.
 *
 * @throws {Error} Where the run lacks a figure, or the README its markers; then nothing is written.
 */
export async function writeReadme(report: Report): Promise<void> {
  const readme = withSection(readFileSync(README, "utf8"), sectionOf(report));
  const plot = plotOf(report);
  const settings = await resolveConfig(FIGURES);
  const figures = await format(JSON.stringify(report), { ...settings, filepath: FIGURES });
  writeFileSync(FIGURES, figures);
  writeFileSync(PLOT, plot);
  writeFileSync(README, readme);
}
