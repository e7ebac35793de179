import type { Check } from "../run/check.js";
import { coverageOf } from "../coverage/coverageOf.js";
import type { Baseline } from "../drift/compareDrift.js";
import { compareDrift } from "../drift/compareDrift.js";
import { documentedFacts } from "../facts/index.js";
import { reportOf, type WitnessedResults } from "../report/contractReport.js";
import { readSpecification } from "../spec/specification.js";
import { JEST_LOG, writeReports } from "./writeReports.js";
import { checkEntries, runInfo } from "./runInfo.js";
import { printReport, type Views } from "./printReport.js";

/** Exit code of a run without a verdict. */
export const UNJUDGED = 2;

const EXIT_CODES = { conforms: 0, violates: 1, unjudged: UNJUDGED } as const;

/** Writes and prints the reports of a run, and returns its exit code. */
export function reportRun(
  targets: readonly WitnessedResults[],
  selected: readonly Check[],
  startedAt: Date,
  views: Views,
  baseline?: Baseline,
): number {
  if (targets.some(({ results }) => results.length < selected.length)) {
    throw new Error(`jest ended before every check had run; see ${JEST_LOG}.`);
  }
  const checks = checkEntries(selected);
  const written = reportOf({
    run: runInfo(startedAt),
    checks,
    targets: targets.map(({ name, origin, results, drift }) => ({ name, origin, results, drift })),
    coverage: coverageOf({ checks, targets }, readSpecification(), documentedFacts),
    ...(baseline && { comparison: compareDrift({ targets }, baseline) }),
  });
  writeReports(written);
  printReport(written, views);
  return EXIT_CODES[written.verdict];
}
