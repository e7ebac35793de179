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
  const effects = record.writes.filter(isSuccess).map((write) => effectOf(write, record, firstListed));
  /** Where the first list stands that shows a write. */
  const firstShown = new Map<WriteStep, number>();
  for (const list of record.lists) {
    const rows = new Map(list.rows.map((row) => [idOf(row), row]));
    for (const { write, isShownBy } of effects) {
      if (firstShown.has(write) || !isBefore(write, list)) continue;
      if (isShownBy(list, rows)) firstShown.set(write, list.index);
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

type RowsById = ReadonlyMap<string | undefined, JsonObject>;

/** A write, and how to tell that a list shows its effect. */
interface Effect {
  readonly write: WriteStep;
  readonly isShownBy: (list: ListStep, rows: RowsById) => boolean;
}

function effectOf(
  write: WriteStep,
  { writes }: RunRecord,
  firstListed: ReadonlyMap<string | undefined, number>,
): Effect {
  switch (write.exchange.operationId) {
    case "createSegments": {
      const ids = write.rows.map(idOf);
      return { write, isShownBy: (_list, rows) => ids.some((id) => rows.has(id)) };
    }
    case "updateSegments": {
      const changed = write.rows.filter((row) => isNew(row, write, writes));
      const isIn = (rows: RowsById) => (row: JsonObject) => isEqual(rows.get(idOf(row)), row);
      return { write, isShownBy: (_list, rows) => changed.some(isIn(rows)) };
    }
    case "deleteSegments": {
      const named = [...firstListed].filter(([id]) => id !== undefined && write.text.includes(id));
      return {
        write,
        isShownBy: (list, rows) =>
          named.some(
            ([id = "", index]) =>
              index < list.exchange.sentAfter &&
              !rows.has(id) &&
              (isWholeStore(list) || list.ids?.includes(id) === true),
          ),
      };
    }
    case "listSegments":
    case "removeShopperProfilesFromSegment":
    case undefined:
      return { write, isShownBy: () => false };
  }
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
