import { isWrite, operationIds, type OperationId } from "../spec/operations.js";
import type { OperationsSeen } from "../wire/operationsSeen.js";

/** The part of a run that its caller wants; the rest does not count against the server. */
export interface RunScope {
  /** Prefix of the ids of the checks to run; empty for all. */
  readonly only: string;
  readonly allowsWrites: boolean;
}

/** Names what a run judges; undefined if it judges everything. */
export function nameOfScope({ only, allowsWrites }: RunScope): string | undefined {
  const operations = allowsWrites ? [] : [operationIds.filter((id) => !isWrite(id)).join(", ")];
  const checks = only === "" ? [] : [`checks under ${only}`];
  const parts = [...operations, ...checks];
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** Lists the operations that a run was to judge and never saw work. */
export function unseenOperations(
  { tried, working }: OperationsSeen,
  { only, allowsWrites }: RunScope,
): OperationId[] {
  const wanted = only === "" ? operationIds.filter((id) => allowsWrites || !isWrite(id)) : tried;
  return wanted.filter((id) => !working.includes(id));
}
