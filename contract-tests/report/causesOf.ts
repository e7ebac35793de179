import type { Failure } from "./failures.js";
import { statementOf } from "./failures.js";

/** Failures that look as if one thing caused them. */
export interface Cause {
  readonly first: Failure;
  readonly others: Failure[];
}

/**
 * Groups failures that miss the same expectation of an operation at the same statement, or whose actual values begin
 * with the same line. Only the first violation of each counts.
 */
export function causesOf(failures: readonly Failure[]): Cause[] {
  const causes: Cause[] = [];
  const byKey = new Map<string, Cause>();
  for (const failure of failures) {
    const keys = keysOf(failure);
    const known = keys.map((key) => byKey.get(key)).find((cause) => cause !== undefined);
    const cause = known ?? { first: failure, others: [] };
    if (known) known.others.push(failure);
    else causes.push(cause);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, cause);
  }
  return causes;
}

function keysOf({ result, check }: Failure): string[] {
  const [violation] = result.violations ?? [];
  if (violation === undefined) return [];
  const [line = ""] = violation.actual.split("\n", 1);
  return [
    JSON.stringify([result.operationId, violation.expected, statementOf(violation, check)]),
    ...(line === "" ? [] : [line]),
  ];
}
