/** How a check of the package ended; what could not run has proven nothing. */
export type Verdict = "passed" | "failed" | "not run";

/** What came of one check. */
export interface Result {
  readonly name: string;
  readonly verdict: Verdict;
  readonly seconds: number;
  /** A measure where it passed, the reason where it did not. */
  readonly detail: string;
}

/**
 * Runs a check and takes the time; what it throws is why it failed.
 *
 * @param name - Name in the table.
 * @param check - Returns a measure to show, or nothing.
 */
export async function checked(name: string, check: () => Promise<string> | string): Promise<Result> {
  const start = performance.now();
  const result = (verdict: Verdict, detail: string): Result => ({
    name,
    verdict,
    seconds: (performance.now() - start) / 1000,
    detail,
  });
  try {
    return result("passed", await check());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return result(error instanceof UnreachableError ? "not run" : "failed", detail);
  }
}

/** What a check needs could not be had from the registry, which says nothing of the package. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}
