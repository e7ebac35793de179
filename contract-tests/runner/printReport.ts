import { existsSync, readFileSync } from "node:fs";
import { annotationsOf } from "../report/annotations.js";
import { painter } from "../report/painter.js";
import { specificationLines } from "../report/specificationLines.js";
import { treeOf, lastLineOf } from "../report/tree.js";
import type { ContractReport } from "../report/contractReport.js";
import { hasColours } from "./hasColours.js";
import { openPage } from "./openPage.js";
import { HTML_REPORT } from "./writeReports.js";
import { annotatedPath, SPECIFICATION_SOURCE } from "./specificationSource.js";

/** How the results of a run are shown, besides the files of reports. */
export interface Views {
  /** Whether the last line is all that is printed. */
  isQuiet: boolean;
  /** Whether the page is opened. */
  opens: boolean;
  /** Whether GitHub is told of violations as annotations of the spec. */
  annotates: boolean;
}

/** Prints a line about the course of a run, unless the run is quiet. */
export type Log = (line: string) => void;

/** Makes what prints lines about the course of a run. */
export function logTo({ isQuiet }: Views): Log {
  return isQuiet
    ? () => undefined
    : (line) => {
        console.log(line);
      };
}

/** Prints a report as the command line asks for. */
export function printReport(report: ContractReport, { isQuiet, opens, annotates }: Views): void {
  const paint = painter(hasColours(process.stdout, process.env));
  console.log(isQuiet ? lastLineOf(report, paint) : treeOf(report, paint));
  if (annotates) {
    const lineOf = specificationLines(readFileSync(SPECIFICATION_SOURCE, "utf8"));
    for (const line of annotationsOf(report, { file: annotatedPath(process.env), lineOf })) console.log(line);
  }
  if (opens && existsSync(HTML_REPORT)) openPage(HTML_REPORT);
}
