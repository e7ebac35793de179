import { isWrite, operationIds, type OperationId } from "../spec/operations.js";
import type { Leavable } from "../targets/leavable.js";
import type { OperationsSeen } from "../wire/operationsSeen.js";

/** The part of a run that its caller wants; the rest does not count against the server. */
export interface RunScope {
  /** Prefix of the ids of the checks to run; empty for all. */
  readonly only: string;
  readonly allowsWrites: boolean;
  /** Things that the server leaves out on purpose. */
  readonly without?: readonly Leavable[];
}

/** Names what a run judges; undefined if it judges everything. */
export function nameOfScope(scope: RunScope): string | undefined {
  const { only, without = [] } = scope;
  const wanted = operationIds.filter((id) => isWanted(id, scope));
  const operations = wanted.length < operationIds.length ? [wanted.join(", ")] : [];
  const checks = only === "" ? [] : [`checks under ${only}`];
  const leftOut = without.length > 0 ? [`without ${without.join(", ")}`] : [];
  const whole = operations.length + checks.length === 0 && leftOut.length > 0 ? ["every operation"] : [];
  const parts = [...operations, ...checks, ...whole, ...leftOut];
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** Lists the operations that a run was to judge and never saw work. */
export function unseenOperations({ tried, working }: OperationsSeen, scope: RunScope): OperationId[] {
  const wanted = scope.only === "" ? operationIds.filter((id) => isWanted(id, scope)) : tried;
  return wanted.filter((id) => !working.includes(id));
}

// A server that keeps nothing is only read, and the profiles are those of one operation.
function isWanted(id: OperationId, { allowsWrites, without = [] }: RunScope): boolean {
  if (isWrite(id) && (!allowsWrites || without.includes("state"))) return false;
  return !(id === "removeShopperProfilesFromSegment" && without.includes("shopper-profiles"));
}
