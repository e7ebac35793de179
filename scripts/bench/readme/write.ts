import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import type { Report } from "../report.js";
import { FIGURES } from "./figures.js";
import { sectionOf } from "./section.js";
import { withSection } from "./withSection.js";

const README = "README.md";

/**
 * Writes the figures of a run into the README, and the run itself beside this file: a test compares the two.
 *
 * @throws {Error} If the run lacks a figure or the README its markers; then nothing is written.
 */
export async function writeReadme(report: Report): Promise<void> {
  const readme = withSection(readFileSync(README, "utf8"), sectionOf(report));
  const settings = await resolveConfig(FIGURES);
  const figures = await format(JSON.stringify(report), { ...settings, filepath: FIGURES });
  writeFileSync(FIGURES, figures);
  writeFileSync(README, readme);
}
