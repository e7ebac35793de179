import type { OperationId } from "../spec/operations.js";
import {
  idOf,
  isBefore,
  isSuccess,
  isWholeStore,
  type ListStep,
  type RunRecord,
  type Step,
  type WriteStep,
} from "./runRecord.js";

const ADDING = ["createSegments", "updateSegments", "deleteSegments"] as const;
const REMOVING = ["deleteSegments", "updateSegments", "createSegments"] as const;

/** Names the operation that a lasting change of `total` is the work of; undefined if a check looks at it anyway. */
export function totalCulprit(
  list: ListStep,
  between: readonly WriteStep[],
  change: number,
  record: RunRecord,
): OperationId | undefined {
  const shown = idsIn([list]);
  const later = idsIn(record.lists.filter(({ index }) => index > list.index));
  const done = between.filter(isSuccess);
  const refused = between.filter((write) => !isSuccess(write));
  const isOf = (operationId: OperationId) => (write: Step) => write.exchange.operationId === operationId;
  if (change > 0) {
    const deletes = record.writes.filter((write) => isOf("deleteSegments")(write) && isSuccess(write));
    const listedAfter = (write: WriteStep) => idsIn(record.lists.filter((other) => isBefore(write, other)));
    if (deletes.some((write) => [...listedAfter(write)].some((id) => write.text.includes(id))))
      return "deleteSegments";
    return refused.some(isOf("createSegments")) ? undefined : firstOf(ADDING, done);
  }
  const created = record.writes.filter(
    (write) => isOf("createSegments")(write) && isSuccess(write) && isBefore(write, list),
  );
  const everListed = idsIn(record.lists);
  const missing = isWholeStore(list) ? missingFrom(shown, created, record) : [];
  if (missing.some((id) => later.has(id))) return "listSegments";
  const isNeverListed = missingFrom(everListed, created, record).length > 0;
  if (isNeverListed && !missing.some((id) => everListed.has(id))) return "createSegments";
  const names = created.flatMap(({ rows }) =>
    rows.filter((row) => missing.includes(idOf(row) ?? "")).map(({ name }) => String(name).toLowerCase()),
  );
  const isNaming = ({ text }: WriteStep) => [...missing, ...names].some((word) => text.includes(word));
  // The checks of refused writes look at the rows that those name.
  if (refused.some(isNaming)) return undefined;
  return done.findLast(isNaming)?.exchange.operationId ?? firstOf(REMOVING, done);
}

function firstOf(order: readonly OperationId[], writes: readonly WriteStep[]): OperationId {
  return (
    order.find((operationId) => writes.some(({ exchange }) => exchange.operationId === operationId)) ??
    "listSegments"
  );
}

/** The created segments that are not among others, and that the run has not deleted. */
function missingFrom(
  shown: ReadonlySet<string>,
  created: readonly WriteStep[],
  { writes }: RunRecord,
): string[] {
  const deletes = writes.filter(
    (write) => write.exchange.operationId === "deleteSegments" && isSuccess(write),
  );
  const isDeleted = (id: string) => deletes.some(({ text }) => text.includes(id));
  return [...idsIn(created)].filter((id) => !shown.has(id) && !isDeleted(id));
}

function idsIn(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.flatMap(({ rows }) => rows.flatMap((row) => idOf(row) ?? [])));
}
