import { operationIds, type OperationId } from "../../spec/operations.js";
import type { CheckEntry, ContractReport } from "../contractReport.js";
import type { CheckResult } from "../../run/checkResult.js";

export interface CheckView {
  readonly check: CheckEntry;
  /** By target, in the order of the report. */
  readonly results: readonly TargetResult[];
}

export interface TargetResult {
  readonly target: string;
  readonly result: CheckResult;
}

export interface OperationView {
  readonly operationId: OperationId;
  readonly checks: readonly CheckView[];
}

/** Groups the checks of a report, each with its results, by operation in the order of the documentation pages. */
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
