import type { Check } from "../run/check.js";
import { coverageOf } from "../coverage/coverageOf.js";
import type { Baseline } from "../drift/compareDrift.js";
import { compareDrift } from "../drift/compareDrift.js";
import { documentedFacts } from "../facts/index.js";
import { reportOf, type WitnessedResults } from "../report/contractReport.js";
import { leftWords } from "../report/leftWords.js";
import { readSpecification } from "../spec/specification.js";
import { writeReports, writeUnjudged } from "./writeReports.js";
import { checkEntries, runInfo } from "./runInfo.js";
import type { OperationsSeen } from "../wire/operationsSeen.js";
import { nameOfScope, unseenOperations, type RunScope } from "./runScope.js";
import { printReport, type Views } from "./printReport.js";
import type { Workplace } from "./workplace.js";

/** Exit code of a run without a verdict. */
export const UNJUDGED = 2;

/** The exit code of each verdict. */
export const EXIT_CODES = { conforms: 0, violates: 1, unjudged: UNJUDGED, incomplete: UNJUDGED } as const;

/** The selection of a run, and how to show it. */
export interface ReportedRun extends RunScope {
  readonly selected: readonly Check[];
  readonly views: Views;
}

/** Writes and prints the reports of a run, and returns its exit code. */
export function reportRun(
  targets: readonly (WitnessedResults & OperationsSeen)[],
  { selected, views, ...scope }: ReportedRun,
  startedAt: Date,
  { reports, log }: Pick<Workplace, "reports" | "log">,
  baseline?: Baseline,
): number {
  if (targets.some(({ results }) => results.length < selected.length)) {
    throw new Error(`The checks ended before all had run; see ${log}.`);
  }
  const checks = checkEntries(selected);
  const name = nameOfScope(scope);
  const written = reportOf({
    ...(name !== undefined && { scope: name }),
    run: runInfo(startedAt),
    checks,
    targets: targets.map((target) => {
      const { name, origin, results, drift, left, likelyCause } = target;
      const unseen = unseenOperations(target, scope);
      return {
        name,
        origin,
        results,
        drift,
        ...(likelyCause !== undefined && { likelyCause }),
        ...(unseen.length > 0 && { unseen }),
        ...(left && { left }),
      };
    }),
    coverage: coverageOf({ checks, targets }, readSpecification(), documentedFacts),
    ...(baseline && { comparison: compareDrift({ targets }, baseline) }),
  });
  writeReports(reports, written);
  printReport(reports, written, views);
  return written.verdict === "conforms" && leftWords(written) !== "" ? UNJUDGED : EXIT_CODES[written.verdict];
}

/** Runs, and if there is an error, writes reports that say why there is no verdict. */
export async function reportErrors<Result>(
  folder: string,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    writeUnjudged(folder, { run: runInfo(new Date()), message });
    throw error;
  }
}
