import type { OperationId } from "../spec/operations.js";
import { unansweredRows } from "./extraRows.js";
import { foreignWriters } from "./foreignWriters.js";
import { settledBy, type Contradiction, type Invariant, type Look } from "./look.js";
import { repeatedIds } from "./newIds.js";
import { ownCount, type OwnCount } from "./ownCount.js";
import {
  isBefore,
  isSuccess,
  isWholeStore,
  type ListStep,
  type RunRecord,
  type WriteStep,
} from "./runRecord.js";
import { totalCulprit } from "./totalCulprit.js";
import { visibleWrites } from "./visibleWrites.js";

const SENTENCE = "Number of segments on all pages.";
/** Readings after creates, and without one, that show that each create leaves a segment too many. */
const FEWEST_CHANGES = 3;
const FEWEST_STEADY = 5;

/** A list of the whole store, the writes that it shows for the first time, and the number of others in it. */
interface Total {
  readonly list: ListStep;
  readonly between: readonly WriteStep[];
  /** The writes that were sent since that one. */
  readonly since: readonly WriteStep[];
  /** `total` without the segments of the run. */
  readonly others: number;
}

/** `total` of the whole store rises by what the run created and falls by what it deleted, if no other app writes. */
export const totalsAddUp: Invariant = (record) => {
  const count = ownCount(record);
  const totals = totalsOf(record, count);
  const uncreated = unansweredRows(record, "createSegments");
  // Segments that share an id, or that no create has answered, cannot be counted.
  const isUncountable =
    repeatedIds(record).size > 0 || record.lists.some((list) => uncreated(list).length > 0);
  if (isUncountable) return [];
  return foreignWriters(record) ? leftByCreates(totals) : judge(totals, count, record);
};

function totalsOf(record: RunRecord, { present }: OwnCount): Total[] {
  const isVisible = visibleWrites(record);
  const whole = record.lists.filter(
    ({ ids, pagination }) => ids === undefined && Number.isInteger(pagination.total),
  );
  return whole.map((list, index) => {
    const previous = whole[index - 1];
    const isKnown = (write: WriteStep) =>
      previous !== undefined && isBefore(write, previous) && isVisible(write, previous);
    const between = record.writes.filter((write) => !isBefore(list, write) && !isKnown(write));
    const since = between.filter((write) => !(previous && isBefore(write, previous)));
    return { list, between, since, others: Number(list.pagination.total) - present(list) };
  });
}

function judge(totals: readonly Total[], { possible }: OwnCount, record: RunRecord): Look[] {
  const [first, ...rest] = totals;
  // Only a reading before all writes shows for sure how many segments others have.
  if (first === undefined || first.between.length > 0) return [];
  const looks: Look[] = [];
  for (const [index, { list, between, others }] of rest.entries()) {
    const written = between.filter(isSuccess).map(({ exchange }) => exchange.operationId);
    for (const operationId of new Set([...written, "listSegments" as const])) {
      if (operationId !== undefined) looks.push(lookOf(operationId, list));
    }
    const expected = [...possible(list)].map((count) => count + first.others);
    // Others may have written unseen until a page shows the whole store.
    const isSeen = record.lists.some(
      (other) => isWholeStore(other) && (other === list || isBefore(list, other)),
    );
    if (!isSeen || expected.includes(Number(list.pagination.total))) continue;
    const isBack = rest.slice(index + 1).some((later) => later.others === first.others);
    const contradiction = contradictionOf(list, list.pagination.total, expected.at(-1));
    if (isBack) looks.push(lookOf("listSegments", list, contradiction));
    else {
      const operationId = totalCulprit(list, between, others - first.others, record);
      // All that comes after it follows from it.
      return operationId === undefined ? looks : [...looks, lookOf(operationId, list, contradiction)];
    }
  }
  return looks;
}

/** Even beside other apps: segments that come in step with the creates, and never else, are left by them. */
function leftByCreates(totals: readonly Total[]): Look[] {
  const changes = totals.slice(1).map(({ list, since, others }, index) => {
    const creates = since
      .filter(isSuccess)
      .filter(({ exchange }) => exchange.operationId === "createSegments");
    return { list, change: others - (totals[index]?.others ?? 0), creates };
  });
  const created = changes.filter(({ creates }) => creates.length > 0);
  const others = changes.filter(({ creates }) => creates.length === 0);
  const isInStep = (countOf: (write: WriteStep) => number) => {
    const shares = created.map(
      ({ change, creates }) => change / creates.reduce((sum, write) => sum + countOf(write), 0),
    );
    return shares.every((share) => share > 0 && share === shares[0]);
  };
  const isLeft =
    created.length >= FEWEST_CHANGES &&
    others.length >= FEWEST_STEADY &&
    others.every(({ change }) => change === 0) &&
    (isInStep(() => 1) || isInStep(({ rows }) => rows.length));
  return isLeft
    ? created.map(({ list, change }) => {
        const total = Number(list.pagination.total);
        return lookOf("createSegments", list, contradictionOf(list, total, total - change));
      })
    : [];
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
