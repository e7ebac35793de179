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

/** The writes that a list shows. */
interface Witness {
  readonly list: ListStep;
  readonly writes: ReadonlySet<WriteStep>;
}

const known = new WeakMap<RunRecord, IsVisible>();

/** A list must show a write that is older than the lag, and one that an earlier list has shown, with all before it. */
export function visibleWrites(record: RunRecord): IsVisible {
  const isVisible = known.get(record) ?? createIsVisible(record);
  known.set(record, isVisible);
  return isVisible;
}

function createIsVisible(record: RunRecord): IsVisible {
  const witnesses = record.lists.map((list, index) => witnessOf(list, record.lists.slice(0, index), record));
  const shownBefore = new Map(
    record.lists.map((list) => {
      const earlier = witnesses.filter((witness) => isBefore(witness.list, list));
      const writes = new Set(earlier.flatMap((witness) => [...witness.writes]));
      // Whatever ended before a write that is shown is shown too.
      const upTo = Math.max(0, ...[...writes].map(({ exchange }) => exchange.sentAfter));
      return [list, { writes, upTo }] as const;
    }),
  );
  return (write, list) => {
    if (!isBefore(write, list)) return false;
    const shown = shownBefore.get(list);
    const isShown = shown !== undefined && (shown.writes.has(write) || write.index < shown.upTo);
    return isShown || list.exchange.startedAt >= endOf(write) + LIST_LAG_MS;
  };
}

function witnessOf(list: ListStep, earlier: readonly ListStep[], { writes }: RunRecord): Witness {
  const rows = rowsById(list);
  const isWhole = isWholeStore(list);
  const listedBefore = new Set(
    earlier.filter((other) => isBefore(other, list)).flatMap((other) => other.rows.map(idOf)),
  );
  const isGone = (id: string | undefined) =>
    id !== undefined && listedBefore.has(id) && !rows.has(id) && (isWhole || list.ids?.includes(id) === true);
  const isShown = (write: WriteStep): boolean => {
    switch (write.exchange.operationId) {
      case "createSegments":
        return write.rows.some((row) => rows.has(idOf(row)));
      case "updateSegments":
        return write.rows.some((row) => isNew(row, write, writes) && isEqual(rows.get(idOf(row)), row));
      case "deleteSegments":
        return [...listedBefore].some((id) => isGone(id) && write.text.includes(String(id)));
      case "listSegments":
      case "removeShopperProfilesFromSegment":
      case undefined:
        return false;
    }
  };
  return {
    list,
    writes: new Set(writes.filter((write) => isSuccess(write) && isBefore(write, list) && isShown(write))),
  };
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
