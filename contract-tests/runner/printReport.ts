import { existsSync } from "node:fs";
import { annotationsOf } from "../report/annotationsOf.js";
import { painter, hasColours } from "../report/painter.js";
import { readReportParts } from "./reportParts.js";
import { quietLinesOf, treeOf } from "../report/tree.js";
import type { ContractReport } from "../report/contractReport.js";
import { openPage } from "./openPage.js";
import { HTML_REPORT, annotatedPath } from "./writeReports.js";

/** Output of a run, besides the report files. */
export interface Views {
  /** Only the ids of what failed and the last line are printed. */
  readonly isQuiet: boolean;
  readonly opens: boolean;
  /** Violations are printed as GitHub annotations of the spec. */
  readonly annotates: boolean;
}

export type Log = (line: string) => void;

/** Returns a log that prints nothing if the run is quiet. */
export function logTo({ isQuiet }: Views): Log {
  return isQuiet
    ? () => undefined
    : (line) => {
        console.log(line);
      };
}

export function printReport(report: ContractReport, { isQuiet, opens, annotates }: Views): void {
  const paint = painter(hasColours(process.stdout, process.env));
  console.log(isQuiet ? quietLinesOf(report, paint) : treeOf(report, paint));
  if (annotates) {
    const { lineOf } = readReportParts();
    for (const line of annotationsOf(report, { file: annotatedPath(process.env), lineOf })) console.log(line);
  }
  if (opens && existsSync(HTML_REPORT)) openPage(HTML_REPORT);
}
