import type { OperationId } from "../spec/operations.js";
import { settledBy, unless, type Contradiction, type Invariant, type Look } from "./look.js";
import { rowEpochs, type RowEpochs, type Sighting } from "./rowEpochs.js";
import { differenceOf, precisionOf, timeOf } from "./rowValues.js";
import { isSuccess } from "./runRecord.js";

const CREATED = "Time when the segment was created.";
const UPDATED = "Time when the segment was last updated.";

/** A Date header counts whole seconds. */
const TOLERANCE_MS = 2000;

/** A row as the first certain answer after a write shows it. */
interface View extends Sighting {
  readonly operationId: OperationId | undefined;
  /** Other operations may have changed the row since the view before. */
  readonly isUnsure: boolean;
}

/** No write moves `created_at` of a row, and none takes its `updated_at` back. */
export const timestampsForward: Invariant = (record) => {
  const rows = rowEpochs(record);
  return rows.some(isMisanswered) ? [] : rows.flatMap(looksAt);
};

function looksAt(row: RowEpochs): Look[] {
  const views = viewsOf(row);
  const [first] = views;
  if (first === undefined) return [];
  return views.flatMap((view, index) => {
    const before = views[index - 1];
    const isRight = (other: View) => !isMoved(other, first);
    const isUnsure = view.isUnsure && !views.slice(index + 1).some(isRight);
    const moved = isUnsure ? undefined : creationOf(row.id, view, first);
    const found = moved ?? updateOf(row.id, view, before, first);
    // Of two times that do not fit the one that is further from the clock of the server is wrong.
    const isEarlierWrong =
      found !== moved && before !== undefined && offsetOf(before) > offsetOf(view) + TOLERANCE_MS;
    const { operationId, step } = isEarlierWrong ? before : view;
    return operationId === undefined ? [] : [{ operationId, exchange: step.exchange, contradiction: found }];
  });
}

function viewsOf({ epochs, listed }: RowEpochs): View[] {
  let isUnsure = false;
  return epochs.flatMap((epoch) => {
    // A list that may still show an earlier epoch says nothing about the order.
    const certain = listed.find(({ candidates }) => candidates.length === 1 && candidates[0] === epoch);
    const view = epoch.answered ?? certain;
    const operationId = epoch.writes[0]?.exchange.operationId;
    const wasUnsure = isUnsure;
    isUnsure = view === undefined && (wasUnsure || epoch.writes.some(isSuccess));
    return view ? [{ ...view, operationId, isUnsure: wasUnsure }] : [];
  });
}

/** Tells a row that the create answered with other values than it has, so that nothing follows from the times of creates. */
function isMisanswered({ epochs: [first], listed }: RowEpochs): boolean {
  return listed.some(
    ({ row, candidates }) =>
      candidates.length === 1 &&
      candidates[0] === first &&
      first?.answered !== undefined &&
      differenceOf(first.answered.row, row)?.field.endsWith("_at") === true,
  );
}

function creationOf(id: string, view: View, first: View): Contradiction | undefined {
  return unless(
    !isMoved(view, first),
    settledBy(CREATED, `the segment ${id} with created_at ${String(first.row.created_at)}, as at first`),
    `created_at ${String(view.row.created_at)}`,
  );
}

function updateOf(
  id: string,
  { row }: View,
  before: View | undefined,
  first: View,
): Contradiction | undefined {
  const isFirstOrdered = before === undefined || !isLater(first.row.created_at, first.row.updated_at);
  return (
    unless(
      before === undefined || !isLater(before.row.updated_at, row.updated_at),
      settledBy(UPDATED, `the segment ${id} with updated_at from ${String(before?.row.updated_at)} on`),
      `updated_at ${String(row.updated_at)}`,
    ) ??
    unless(
      !isFirstOrdered || !isLater(row.created_at, row.updated_at),
      settledBy(
        UPDATED,
        `the segment ${id} with updated_at from its created_at, ${String(row.created_at)}, on`,
      ),
      `updated_at ${String(row.updated_at)}`,
    )
  );
}

function isMoved({ row }: View, first: View): boolean {
  return isLater(row.created_at, first.row.created_at) || isLater(first.row.created_at, row.created_at);
}

/** Tells whether one timestamp is later than another, by more than rounding explains. */
function isLater(left: unknown, right: unknown): boolean {
  return timeOf(left) - timeOf(right) > Math.max(precisionOf(left), precisionOf(right));
}

/** How far `updated_at` is from the clock of the server, in milliseconds. */
function offsetOf({ row, step: { exchange } }: View): number {
  const offset = timeOf(row.updated_at) - Date.parse(exchange.response?.headers.date ?? "");
  return Number.isNaN(offset) ? 0 : Math.abs(offset);
}
