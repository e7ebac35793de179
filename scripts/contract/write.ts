import { mkdirSync, writeFileSync } from "node:fs";
import { junitOf } from "../../contract-tests/report/junit.js";
import type { ContractReport } from "../../contract-tests/results.js";

/** Folder of all that a run writes, relative to the repository. */
export const REPORTS = "reports";

/** Writes the report of a run for machines: `contract.json` and `junit.xml`. */
export function writeReports(report: ContractReport): void {
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(`${REPORTS}/contract.json`, `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(`${REPORTS}/junit.xml`, junitOf(report));
}
