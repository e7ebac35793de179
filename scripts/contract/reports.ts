import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { junitOf } from "../../contract-tests/report/junit.js";
import type { ContractReport } from "../../contract-tests/results.js";

/** Folder of all that a run writes, journals included: `CONTRACT_REPORTS`, or `reports` in the repository. */
export const REPORTS = process.env.CONTRACT_REPORTS || "reports";

/** What jest printed. */
export const JEST_LOG = join(REPORTS, "jest.log");
/** What Prism printed. */
export const PRISM_LOG = join(REPORTS, "prism.log");
/** Folder of the journals of live runs. */
export const JOURNALS = join(REPORTS, "journals");

const JSON_REPORT = join(REPORTS, "contract.json");
const JUNIT_REPORT = join(REPORTS, "junit.xml");

/** Makes place for the reports of a run. Those of an earlier one go, which a run that cannot judge would leave. */
export function clearReports(): void {
  mkdirSync(REPORTS, { recursive: true });
  for (const path of [JSON_REPORT, JUNIT_REPORT]) rmSync(path, { force: true });
}

/** Writes the report of a run for machines. */
export function writeReports(report: ContractReport): void {
  writeFileSync(JSON_REPORT, `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(JUNIT_REPORT, junitOf(report));
}
