import type { CheckEntry, ContractReport } from "./contractReport.js";
import type { CheckResult } from "../run/checkResult.js";
import type { ShownViolation } from "../wire/recordedExchange.js";

/** A check that failed on a target. */
export interface Failure {
  target: string;
  result: CheckResult;
  /** What the report tells of the check, unless it is none of the suite. */
  check: CheckEntry | undefined;
}

/** Lists what failed, in the order of the run. */
export function failuresOf({ targets, checks }: Pick<ContractReport, "targets" | "checks">): Failure[] {
  const catalogue = new Map(checks.map((check) => [check.id, check]));
  return targets.flatMap(({ name, results }) =>
    results
      .filter(({ status }) => status === "fail")
      .map((result) => ({ target: name, result, check: catalogue.get(result.id) })),
  );
}

/** JSON pointer that stands for the whole of the spec, where no one statement is contradicted. */
const EVERYWHERE = "#/paths";

/**
 * Finds the statement that is contradicted.
 *
 * @returns Its JSON pointer: that of the violation, or the place that the check is about where the violation names
 * none in particular.
 */
export function statementOf({ pointer }: ShownViolation, check: CheckEntry | undefined): string {
  return pointer === EVERYWHERE && check ? check.pointer : pointer;
}
