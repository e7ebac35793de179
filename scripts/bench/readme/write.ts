import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import type { Report } from "../report.js";
import { FIGURES } from "./figures.js";
import { sectionOf, withSection } from "./section.js";

const README = "README.md";

/** Writes the figures of a run into the README, and the run itself beside this file: a test compares the two. */
export async function writeReadme(report: Report): Promise<void> {
  const readme = withSection(readFileSync(README, "utf8"), sectionOf(report));
  const settings = await resolveConfig(FIGURES);
  const figures = await format(JSON.stringify(report), { ...settings, filepath: FIGURES });
  writeFileSync(FIGURES, figures);
  writeFileSync(README, readme);
}
