import type { JsonObject } from "../spec/json.js";
import { LIST_LAG_MS } from "../observations/eventually.js";
import { differenceOf } from "./rowValues.js";
import {
  endOf,
  idOf,
  isBefore,
  isSuccess,
  isWholeStore,
  type ListStep,
  type RunRecord,
  type Step,
  type WriteStep,
} from "./runRecord.js";

/** Tells whether a list must show a write. */
export type IsVisible = (write: WriteStep, list: ListStep) => boolean;

const known = new WeakMap<RunRecord, IsVisible>();

/** A list must show a write that is older than the lag, and one that an earlier list has shown, with all before it. */
export function visibleWrites(record: RunRecord): IsVisible {
  const isVisible = known.get(record) ?? createIsVisible(record);
  known.set(record, isVisible);
  return isVisible;
}

function createIsVisible(record: RunRecord): IsVisible {
  const firstListed = new Map<string | undefined, number>();
  for (const { rows, index } of record.lists) {
    for (const id of rows.map(idOf)) if (!firstListed.has(id)) firstListed.set(id, index);
  }
  /** Where the first list stands that shows a write. */
  const firstShown = new Map<WriteStep, number>();
  for (const list of record.lists) {
    for (const write of writesShownBy(list, firstListed, record)) {
      if (!firstShown.has(write)) firstShown.set(write, list.index);
    }
  }
  // Whatever ended before a write that is shown is shown too.
  const upTo = new Map(
    record.lists.map((list) => {
      const shown = [...firstShown].filter(([, index]) => index < list.exchange.sentAfter);
      return [list, Math.max(0, ...shown.map(([write]) => write.exchange.sentAfter))];
    }),
  );
  return (write, list) => {
    if (!isBefore(write, list)) return false;
    const isShown =
      (firstShown.get(write) ?? Infinity) < list.exchange.sentAfter || write.index < (upTo.get(list) ?? 0);
    return isShown || list.exchange.startedAt >= endOf(write) + LIST_LAG_MS;
  };
}

/** Finds the writes whose effect a list shows. */
function writesShownBy(
  list: ListStep,
  firstListed: ReadonlyMap<string | undefined, number>,
  { writes }: RunRecord,
): WriteStep[] {
  const rows = rowsById(list);
  const isWhole = isWholeStore(list);
  const isGone = (id: string | undefined) =>
    id !== undefined &&
    (firstListed.get(id) ?? Infinity) < list.exchange.sentAfter &&
    !rows.has(id) &&
    (isWhole || list.ids?.includes(id) === true);
  const isShown = (write: WriteStep): boolean => {
    switch (write.exchange.operationId) {
      case "createSegments":
        return write.rows.some((row) => rows.has(idOf(row)));
      case "updateSegments":
        return write.rows.some((row) => isNew(row, write, writes) && isEqual(rows.get(idOf(row)), row));
      case "deleteSegments":
        return [...firstListed.keys()].some((id) => isGone(id) && write.text.includes(String(id)));
      case "listSegments":
      case "removeShopperProfilesFromSegment":
      case undefined:
        return false;
    }
  };
  return writes.filter((write) => isSuccess(write) && isBefore(write, list) && isShown(write));
}

/** Tells whether an update changed a row, so that no earlier answer shows it like that. */
function isNew(row: JsonObject, update: WriteStep, writes: readonly WriteStep[]): boolean {
  const id = idOf(row);
  return !writes.some(
    (write) =>
      write.index < update.index && write.rows.some((other) => idOf(other) === id && isEqual(other, row)),
  );
}

function isEqual(left: JsonObject | undefined, right: JsonObject): boolean {
  return left !== undefined && differenceOf(left, right) === undefined;
}

function rowsById({ rows }: Pick<Step, "rows">): ReadonlyMap<string | undefined, JsonObject> {
  return new Map(rows.map((row) => [idOf(row), row]));
}
