import { mkdirSync, rmSync } from "node:fs";
import { join, isAbsolute, relative, sep } from "node:path";
import { writeNewFile } from "../files/newFile.js";
import { junitOf, unjudgedJunit } from "../report/junitOf.js";
import { markdownOf, unjudgedMarkdown } from "../report/markdown.js";
import { readPageAssets } from "../report/page/assets.js";
import { renderPage, renderUnjudged } from "../report/page/renderPage.js";
import { printableJson } from "../report/printable.js";
import type { ContractReport } from "../report/contractReport.js";
import type { UnjudgedRun } from "../report/unjudgedRun.js";
import { readReportParts, SPECIFICATION_SOURCE } from "./reportParts.js";

/** Folder of all files that a run writes, including journals: `CONTRACT_REPORTS`, or `reports` in the repository. */
export const REPORTS = process.env.CONTRACT_REPORTS || "reports";

export const JEST_LOG = join(REPORTS, "jest.log");
export const PRISM_LOG = join(REPORTS, "prism.log");
export const JOURNALS = join(REPORTS, "journals");
export const HTML_REPORT = join(REPORTS, "contract.html");

const JSON_REPORT = join(REPORTS, "contract.json");
const JUNIT_REPORT = join(REPORTS, "junit.xml");
const MARKDOWN_REPORT = join(REPORTS, "contract.md");

/** Removes the reports and the log of an earlier run, because one that a signal ends writes none. */
export function clearReports(): void {
  mkdirSync(REPORTS, { recursive: true });
  for (const path of [JSON_REPORT, HTML_REPORT, JUNIT_REPORT, MARKDOWN_REPORT, JEST_LOG])
    rmSync(path, { force: true });
}

/** Writes the report of a run as JSON, HTML, JUnit XML and Markdown. */
export function writeReports(report: ContractReport): void {
  writeNewFile(JSON_REPORT, `${printableJson(report)}\n`);
  const { assets, lineOf } = readReportParts();
  writeNewFile(HTML_REPORT, renderPage(report, assets));
  writeNewFile(JUNIT_REPORT, junitOf(report, { file: SPECIFICATION_SOURCE, lineOf }));
  writeNewFile(MARKDOWN_REPORT, markdownOf(report, lineOf));
}

/** Writes why a run could not judge. There is no `contract.json`, which a later run would be compared with. */
export function writeUnjudged(unjudged: UnjudgedRun): void {
  mkdirSync(REPORTS, { recursive: true });
  rmSync(JSON_REPORT, { force: true });
  writeNewFile(HTML_REPORT, renderUnjudged(unjudged, readPageAssets()));
  writeNewFile(JUNIT_REPORT, unjudgedJunit(unjudged));
  writeNewFile(MARKDOWN_REPORT, unjudgedMarkdown(unjudged.message));
}

/** Returns the path of the spec for GitHub annotations: relative to the workspace of the job, if it is in there. */
export function annotatedPath(
  { GITHUB_WORKSPACE: workspace }: NodeJS.ProcessEnv,
  directory: string = process.cwd(),
): string {
  if (workspace === undefined || workspace === "") return SPECIFICATION_SOURCE;
  const path = relative(workspace, directory);
  const isWithin = !isAbsolute(path) && path.split(sep)[0] !== "..";
  return isWithin && path !== ""
    ? `${path.split(sep).join("/")}/${SPECIFICATION_SOURCE}`
    : SPECIFICATION_SOURCE;
}
