import { operationIds, type OperationId } from "../../spec/operations.js";
import type { CheckEntry, ContractReport } from "../contractReport.js";
import type { CheckResult } from "../../run/checkResult.js";

/** A check with all that came of it. */
export interface CheckView {
  check: CheckEntry;
  /** By target, in the order of the report. */
  results: TargetResult[];
}

/** What came of a check on one target. */
export interface TargetResult {
  target: string;
  result: CheckResult;
}

/** The checks of one operation. */
export interface OperationView {
  operationId: OperationId;
  checks: CheckView[];
}

/** Brings together what a report says of each check, by operation in the order of the pages. */
export function operationViews({ checks, targets }: ContractReport): OperationView[] {
  const byTarget = targets.map(({ name, results }) => ({
    target: name,
    byId: new Map(results.map((result) => [result.id, result])),
  }));
  const views = checks.map((check) => ({
    check,
    results: byTarget.flatMap(({ target, byId }) => {
      const result = byId.get(check.id);
      return result === undefined ? [] : [{ target, result }];
    }),
  }));
  return operationIds
    .map((operationId) => ({
      operationId,
      checks: views.filter(({ check }) => check.operationId === operationId),
    }))
    .filter((operation) => operation.checks.length > 0);
}
