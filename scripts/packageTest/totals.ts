import { numberAt } from "../test/counts.js";

/** How the checks of the package ended. Those that could not run have proven nothing. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly notRun: number;
}

/** Counts the checks in the JSON that jest wrote. A file that could not be loaded is a failure of its own. */
export function totalsOf(text: string): Totals {
  const results: unknown = JSON.parse(text);
  const notRun = text.match(/"failureMessages":\["NotRunError: /g)?.length ?? 0;
  return {
    passed: numberAt(results, "numPassedTests"),
    failed: numberAt(results, "numFailedTests") + numberAt(results, "numRuntimeErrorTestSuites") - notRun,
    notRun,
  };
}

/** 1 if a check failed, 2 if one could not run, 0 if all passed. */
export function exitCodeOf({ passed, failed, notRun }: Totals): 0 | 1 | 2 {
  if (failed > 0) return 1;
  return notRun > 0 || passed === 0 ? 2 : 0;
}
