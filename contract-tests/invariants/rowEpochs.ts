import type { JsonObject } from "../spec/json.js";
import { repeatedIds } from "./newIds.js";
import {
  idOf,
  isBefore,
  isLost,
  isOfRun,
  isSuccess,
  type ListStep,
  type RunRecord,
  type Step,
  type WriteStep,
} from "./runRecord.js";
import { visibleWrites, type IsVisible } from "./visibleWrites.js";

/** A row as an answer showed it. */
export interface Sighting {
  readonly step: Step;
  readonly row: JsonObject;
}

/** The time between two writes that name a row, in which its values stay. */
export interface Epoch {
  /** The writes that it begins with; several if they were in flight together. */
  readonly writes: readonly WriteStep[];
  /** The row in the answer to the only write. */
  readonly answered: Sighting | undefined;
  readonly isDeleted: boolean;
  /** Nobody knows when the writes took effect. */
  readonly isOpen: boolean;
}

/** A segment of the run: what happened to it, and where it was shown. */
export interface RowEpochs {
  readonly id: string;
  readonly epochs: readonly Epoch[];
  /** The rows of lists, each with the epochs that it may be of, the last one last. */
  readonly listed: readonly (Sighting & { readonly candidates: readonly Epoch[] })[];
}

const followed = new WeakMap<RunRecord, readonly RowEpochs[]>();

/** Follows each segment that the run created through the run. */
export function rowEpochs(record: RunRecord): readonly RowEpochs[] {
  const rows = followed.get(record) ?? follow(record);
  followed.set(record, rows);
  return rows;
}

function follow(record: RunRecord): RowEpochs[] {
  const { lists, writes, runId } = record;
  const repeated = repeatedIds(record);
  const isVisible = visibleWrites(record);
  const sightings = new Map<string | undefined, (Sighting & { readonly step: ListStep })[]>();
  for (const step of lists) {
    for (const row of step.rows) {
      const id = idOf(row);
      const known = sightings.get(id);
      if (known) known.push({ step, row });
      else sightings.set(id, [{ step, row }]);
    }
  }
  const births = writes.filter(({ exchange }) => exchange.operationId === "createSegments");
  return births.flatMap((birth) =>
    birth.rows.flatMap((row) => {
      const id = idOf(row);
      if (id === undefined || repeated.has(id) || !isOfRun(row, runId)) return [];
      const answered = { step: birth, row };
      const naming = writes.filter((write) => write !== birth && write.text.includes(id));
      const epochs = [
        { writes: [birth], answered, isDeleted: false, isOpen: false },
        ...clustersOf(naming).map((cluster) => epochOf(cluster, id)),
      ];
      const listed = (sightings.get(id) ?? []).filter(({ step }) => !isBefore(step, birth));
      return [
        {
          id,
          epochs,
          listed: listed.map((shown) => ({
            ...shown,
            candidates: candidatesOf(shown.step, epochs, isVisible),
          })),
        },
      ];
    }),
  );
}

/** Joins writes that were in flight together, since their order is not known. */
function clustersOf(writes: readonly WriteStep[]): WriteStep[][] {
  const clusters: WriteStep[][] = [];
  for (const write of writes.toSorted((left, right) => left.exchange.sentAfter - right.exchange.sentAfter)) {
    const last = clusters.at(-1);
    if (last?.some((other) => !isBefore(other, write))) last.push(write);
    else clusters.push([write]);
  }
  return clusters;
}

function epochOf(writes: readonly WriteStep[], id: string): Epoch {
  const [only] = writes;
  const isAlone = writes.length === 1 && only !== undefined && isSuccess(only);
  const operationId = isAlone ? only.exchange.operationId : undefined;
  const row =
    operationId === "updateSegments" ? only?.rows.find((candidate) => idOf(candidate) === id) : undefined;
  return {
    writes,
    answered: only && row && { step: only, row },
    isDeleted: operationId === "deleteSegments",
    isOpen: writes.some(isLost),
  };
}

/** Lists the epochs that a list may show: the present one, and those before it that may not be over for it. */
function candidatesOf(list: ListStep, epochs: readonly Epoch[], isVisible: IsVisible): Epoch[] {
  const isOver = ({ writes }: Epoch) => writes.every((write) => isVisible(write, list));
  const isToCome = ({ writes }: Epoch) => writes.every((write) => isBefore(list, write));
  // Every list that shows the row shows its first epoch at least.
  const begin = Math.max(0, epochs.findLastIndex(isOver));
  const end = epochs.findIndex((epoch, index) => index > 0 && isToCome(epoch));
  const candidates = epochs.slice(begin, end === -1 ? undefined : end);
  return candidates.some(({ isOpen }) => isOpen) || epochs.slice(0, begin).some(({ isOpen }) => isOpen)
    ? []
    : candidates;
}
