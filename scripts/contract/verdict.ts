import type { Check } from "../../contract-tests/check.js";
import { checks } from "../../contract-tests/checks/index.js";
import { treeOf } from "../../contract-tests/report/tree.js";
import { reportOf, type TargetResults } from "../../contract-tests/results.js";
import { JEST_LOG, writeReports } from "./reports.js";

/** Exit code for a run that could not judge. */
export const UNJUDGED = 2;

const EXIT_CODES = { conforms: 0, violates: 1, unjudged: UNJUDGED } as const;

/**
 * Reports a run, to people and to machines.
 *
 * @param selected The checks that had to run.
 * @returns The exit code.
 * @throws Error where one of them did not.
 */
export function report(targets: readonly TargetResults[], selected: readonly Check[]): number {
  if (targets.some(({ results }) => results.length < selected.length)) {
    throw new Error(`jest ended before every check had run; see ${JEST_LOG}.`);
  }
  const written = reportOf(targets.map(({ name, results, drift }) => ({ name, results, drift })));
  writeReports(written);
  console.log(treeOf(written, checks));
  return EXIT_CODES[written.verdict];
}

/** Ends a command with the exit code of its run; what went wrong is told in its own words alone. */
export async function endWith(main: () => Promise<number>): Promise<void> {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return UNJUDGED;
  });
}
