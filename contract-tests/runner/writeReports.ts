import { mkdirSync, rmSync } from "node:fs";
import { join, isAbsolute, relative, sep } from "node:path";
import { writeNewFile } from "../files/newFile.js";
import { badgeOf } from "../report/badgeOf.js";
import { junitOf, unjudgedJunit } from "../report/junitOf.js";
import { markdownOf, unjudgedMarkdown } from "../report/markdown.js";
import { readPageAssets } from "../report/page/readPageAssets.js";
import { renderPage, renderUnjudged } from "../report/page/renderPage.js";
import { printableJson } from "../report/printable.js";
import type { ContractReport } from "../report/contractReport.js";
import type { UnjudgedRun } from "../report/unjudgedRun.js";
import type { Workplace } from "./workplace.js";
import { readReportParts, SPECIFICATION_SOURCE } from "./reportParts.js";

/** Returns the paths of the reports in their folder. */
export function reportPaths(folder: string) {
  return {
    json: join(folder, "contract.json"),
    html: join(folder, "contract.html"),
    junit: join(folder, "junit.xml"),
    markdown: join(folder, "contract.md"),
    badge: join(folder, "badge.json"),
  };
}

/** Removes the reports and the log of an earlier run, because one that a signal ends writes none. */
export function clearReports({ reports, log }: Pick<Workplace, "reports" | "log">): void {
  mkdirSync(reports, { recursive: true });
  for (const path of [...Object.values(reportPaths(reports)), log]) rmSync(path, { force: true });
}

/** Writes the reports of a run into a folder. */
export function writeReports(folder: string, report: ContractReport): void {
  const paths = reportPaths(folder);
  writeNewFile(paths.json, `${printableJson(report)}\n`);
  const { assets, lineOf } = readReportParts();
  writeNewFile(paths.html, renderPage(report, assets));
  writeNewFile(paths.junit, junitOf(report, { file: SPECIFICATION_SOURCE, lineOf }));
  writeNewFile(paths.markdown, markdownOf(report, lineOf));
  writeNewFile(paths.badge, `${JSON.stringify(badgeOf(report))}\n`);
}

/** Writes why a run could not judge. There is no `contract.json`, which a later run would be compared with. */
export function writeUnjudged(folder: string, unjudged: UnjudgedRun): void {
  const paths = reportPaths(folder);
  mkdirSync(folder, { recursive: true });
  rmSync(paths.json, { force: true });
  writeNewFile(paths.html, renderUnjudged(unjudged, readPageAssets()));
  writeNewFile(paths.junit, unjudgedJunit(unjudged));
  writeNewFile(paths.markdown, unjudgedMarkdown(unjudged.message));
  writeNewFile(paths.badge, `${JSON.stringify(badgeOf())}\n`);
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
