import type { CheckResult } from "./checkResult.js";

/** Tells whether the verdict of a check means nothing if another one fails. */
export type RestsOn = (id: string, other: string) => boolean;

/**
 * Leaves one failure for each cause: a failed check that rests on another failed check was not judged. Whatever was
 * not judged names the cause itself, and no check between them.
 */
export function settleCauses(results: readonly CheckResult[], restsOn: RestsOn): CheckResult[] {
  const failed = results.filter(({ status }) => status === "fail").map(({ id }) => id);
  const causes = new Map<string, string>();
  function causeOf(id: string, above: readonly string[] = []): string {
    const known = causes.get(id);
    if (known !== undefined) return known;
    const path = [...above, id];
    const next = failed.find((other) => !path.includes(other) && restsOn(id, other));
    const cause = next === undefined ? id : causeOf(next, path);
    causes.set(id, cause);
    return cause;
  }
  return results.map((result) => {
    const { id, operationId, status, cause: given } = result;
    const cause = status === "fail" ? causeOf(id) : given && causeOf(given);
    if (cause === undefined || cause === id) return result;
    return { id, operationId, status: "skip", reason: `not judged: ${cause} failed`, cause, ms: result.ms };
  });
}
