import type { OperationId } from "../spec/operations.js";
import { foreignWriters } from "./foreignWriters.js";
import { settledBy, type Contradiction, type Invariant, type Look } from "./look.js";
import { repeatedIds } from "./newIds.js";
import { ownCount, type OwnCount } from "./ownCount.js";
import { isBefore, isSuccess, type ListStep, type RunRecord } from "./runRecord.js";

const SENTENCE = "Number of segments on all pages.";
/** Changes, and readings without a change, that show that each create leaves a segment too many. */
const FEWEST_CHANGES = 3;
const FEWEST_STEADY = 5;

/** A list of the whole store, the writes since the one before it, and the number of others in it. */
interface Total {
  readonly list: ListStep;
  readonly written: readonly OperationId[];
  /** `total` without the segments of the run. */
  readonly others: number;
}

/** `total` of the whole store rises by what the run created and falls by what it deleted, if no other app writes. */
export const totalsAddUp: Invariant = (record) => {
  const count = ownCount(record);
  const totals = totalsOf(record, count);
  // Segments that share an id cannot be counted.
  if (repeatedIds(record).size > 0) return [];
  return foreignWriters(record) ? leftByCreates(totals) : judge(totals, count);
};

function totalsOf({ lists, writes }: RunRecord, { present }: OwnCount): Total[] {
  const whole = lists.filter(
    ({ ids, pagination }) => ids === undefined && Number.isInteger(pagination.total),
  );
  return whole.map((list, index) => {
    const previous = whole[index - 1];
    const between = writes.filter(
      (write) => isSuccess(write) && !isBefore(list, write) && !(previous && isBefore(write, previous)),
    );
    const written = [...new Set(between.flatMap(({ exchange }) => exchange.operationId ?? []))];
    return { list, written, others: Number(list.pagination.total) - present(list) };
  });
}

function judge([first, ...rest]: readonly Total[], { possible }: OwnCount): Look[] {
  // Only a reading before all writes shows for sure how many segments others have.
  if (first === undefined || first.written.length > 0) return [];
  let { others } = first;
  return rest.flatMap((total, index) => {
    const { list, written } = total;
    const looks = [...written, "listSegments" as const].map((operationId) => lookOf(operationId, list));
    const expected = [...possible(list)].map((count) => count + others);
    if (expected.includes(Number(list.pagination.total))) return looks;
    const isBack = rest.slice(index + 1).some((later) => later.others === others);
    const operationId = isBack ? "listSegments" : culprit(written, total.others - others);
    const contradiction = contradictionOf(list, list.pagination.total, expected.at(-1));
    if (!isBack) others = total.others;
    return [...looks, lookOf(operationId, list, contradiction)];
  });
}

/** Names the operation that a lasting change is the work of. */
function culprit(written: readonly OperationId[], change: number): OperationId {
  const order = ["createSegments", "updateSegments", "deleteSegments"] as const;
  const likely = change > 0 ? order : order.toReversed();
  return likely.find((operationId) => written.includes(operationId)) ?? "listSegments";
}

/** Even beside other apps: segments that come with each create, and never else, are left by the creates. */
function leftByCreates(totals: readonly Total[]): Look[] {
  const changes = totals.slice(1).map((total, index) => ({
    ...total,
    change: total.others - (totals[index]?.others ?? 0),
    isOfCreate: total.written.includes("createSegments"),
  }));
  const changed = changes.filter(({ change }) => change !== 0);
  const steady = changes.filter(({ change, isOfCreate }) => change === 0 && !isOfCreate);
  const isLeft = changed.every(({ change, isOfCreate }) => change > 0 && isOfCreate);
  if (!isLeft || changed.length < FEWEST_CHANGES || steady.length < FEWEST_STEADY) return [];
  return changed.map(({ list, change }) => {
    const total = Number(list.pagination.total);
    return lookOf("createSegments", list, contradictionOf(list, total, total - change));
  });
}

function contradictionOf(list: ListStep, total: unknown, expected: number | undefined): Contradiction {
  return {
    expected: settledBy(SENTENCE, `total ${String(expected)}, by what the run created and deleted`),
    actual: `total ${String(total)} with ${list.rows.length} rows`,
  };
}

function lookOf(operationId: OperationId, { exchange }: ListStep, contradiction?: Contradiction): Look {
  return { operationId, exchange, contradiction };
}
