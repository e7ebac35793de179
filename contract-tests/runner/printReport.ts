import { existsSync } from "node:fs";
import { annotationsOf } from "../report/annotationsOf.js";
import { painter, hasColours } from "../report/painter.js";
import { readReportParts } from "./reportParts.js";
import { quietLinesOf, treeOf } from "../report/tree.js";
import type { ContractReport } from "../report/contractReport.js";
import { versionLine } from "./runInfo.js";
import { openPage } from "./openPage.js";
import { annotatedPath, reportPaths } from "./writeReports.js";

/** Output of a run, besides the report files. */
export interface Views {
  /** Only the ids of what failed and the last line are printed. */
  readonly isQuiet: boolean;
  readonly opens: boolean;
  /** Violations are printed as GitHub annotations of the spec. */
  readonly annotates: boolean;
}

export type Log = (line: string) => void;

/** Returns a log that prints the version of the contract first, and nothing if the run is quiet. */
export function logTo({ isQuiet }: Views): Log {
  let isFirst = true;
  return (line) => {
    if (isQuiet) return;
    if (isFirst) console.log(versionLine());
    isFirst = false;
    console.log(line);
  };
}

export function printReport(
  folder: string,
  report: ContractReport,
  { isQuiet, opens, annotates }: Views,
): void {
  const paint = painter(hasColours(process.stdout, process.env));
  console.log(isQuiet ? quietLinesOf(report, paint) : treeOf(report, paint));
  if (annotates) {
    const { lineOf } = readReportParts();
    for (const line of annotationsOf(report, { file: annotatedPath(process.env), lineOf })) console.log(line);
  }
  const { html } = reportPaths(folder);
  if (opens && existsSync(html)) openPage(html);
}
