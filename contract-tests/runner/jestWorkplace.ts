import { join } from "node:path";
import { jestRunner } from "./jestRunner.js";
import type { Workplace } from "./workplace.js";

/**
 * Returns the workplace of this repository: checks run in jest, and journals lie beside the reports.
 *
 * @param reports - Folder of all files that a run writes.
 */
export function jestWorkplace(reports = process.env.CONTRACT_REPORTS || "reports"): Workplace {
  return {
    reports,
    journals: join(reports, "journals"),
    log: join(reports, "jest.log"),
    runner: jestRunner,
  };
}
