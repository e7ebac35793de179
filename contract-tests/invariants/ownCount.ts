import {
  idOf,
  isBefore,
  isLost,
  isSuccess,
  type ListStep,
  type RunRecord,
  type WriteStep,
} from "./runRecord.js";
import { visibleWrites } from "./visibleWrites.js";

/** A write and the numbers of segments that it may have added, the likely one first. */
interface Effect {
  readonly write: WriteStep;
  readonly changes: readonly number[];
}

/** The number of segments that the writes of the run have added so far. */
export interface OwnCount {
  /** The numbers that a list may show: all writes, or all but some that it need not show yet. */
  readonly possible: (list: ListStep) => ReadonlySet<number>;
  /** The number without any delay. */
  readonly present: (list: ListStep) => number;
}

export function ownCount(record: RunRecord): OwnCount {
  const { writes } = record;
  const isVisible = visibleWrites(record);
  const alive = new Set<string | undefined>();
  const effects = writes.map((write): Effect => ({ write, changes: changesBy(write, alive) }));
  const begun = (list: ListStep) =>
    effects.filter(({ write, changes }) => !isBefore(list, write) && changes.some((change) => change !== 0));
  return {
    possible(list) {
      const isOver = ({ write }: Effect) => isVisible(write, list);
      const all = begun(list);
      let counts = sums([0], all.filter(isOver));
      const possible = new Set(counts);
      for (const effect of all.filter((each) => !isOver(each))) {
        counts = sums(counts, [effect]);
        for (const count of counts) possible.add(count);
      }
      return possible;
    },
    present: (list) => begun(list).reduce((sum, { changes: [likely = 0] }) => sum + likely, 0),
  };
}

function sums(from: readonly number[], effects: readonly Effect[]): number[] {
  return effects.reduce<number[]>(
    (counts, { changes }) => [...new Set(counts.flatMap((count) => changes.map((change) => count + change)))],
    [...from],
  );
}

function changesBy(write: WriteStep, alive: Set<string | undefined>): number[] {
  const { operationId, invalid } = write.exchange;
  if (operationId === "createSegments") {
    for (const row of write.rows) alive.add(idOf(row));
    const written = write.rows.length;
    const asked = write.sent?.length ?? written;
    if (isSuccess(write)) return invalid === undefined && asked !== written ? [asked, written] : [written];
    // Of several rows that were refused together some may be written.
    return isLost(write) || (asked > 1 && !("errors" in Object(write.answer)))
      ? upTo(asked)
      : upTo(written).toReversed();
  }
  if (operationId !== "deleteSegments") return [0];
  const named = [...alive].filter((id) => id !== undefined && write.text.includes(id));
  if (isSuccess(write)) {
    for (const id of named) alive.delete(id);
    return [-named.length];
  }
  return isLost(write) || write.status === 404 ? upTo(named.length).map((count) => 0 - count) : [0];
}

function upTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, count) => count);
}
