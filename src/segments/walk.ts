import type { Segment } from "./context.js";
import type { ListOptions } from "./page.js";
import type { CallError } from "../errors/index.js";

const MAX_PAGE_SIZE = 250;

/** The store when one page was answered: at most `count` rows, of which `ids` are known to have been there. */
export interface Snapshot {
  readonly reading: number;
  readonly page: number;
  readonly count: number;
  readonly ids: Set<string>;
}

/** A walk through a list, in one or more readings of all pages. */
export interface Walk {
  reading: number;
  /** Rows per page, as the server returns them. */
  size: number;
  /** The page that ends the list, so far as it is known; else 1. */
  lastPage: number;
  /** The ids of all rows, with the reading that saw them first. */
  readonly known: Map<string, number>;
  readonly snapshots: Snapshot[];
  /** Makes the error for a walk that is not complete in the end. */
  problem: () => CallError | undefined;
}

export function openWalk({ limit = MAX_PAGE_SIZE }: ListOptions): Walk {
  return { reading: 0, size: limit, lastPage: 1, known: new Map(), snapshots: [], problem: () => undefined };
}

/** Returns the rows that are new; the others were there at each moment between their first sight and this one. */
export function addRows({ known, snapshots, reading }: Walk, rows: readonly Segment[]): Segment[] {
  return rows.filter(({ id }) => {
    const since = known.get(id);
    if (since === undefined) known.set(id, reading);
    else for (const snapshot of snapshots) if (since <= snapshot.reading) snapshot.ids.add(id);
    return since === undefined;
  });
}

/** Counts the store by a page that is not full, if no other page was read at the same time. */
export function snapshotOf(
  { reading, size }: Walk,
  page: number,
  rows: readonly Segment[],
  isAlone: boolean,
): Snapshot | undefined {
  if (rows.length >= size) return undefined;
  const count = isAlone || page === 1 ? (page - 1) * size + rows.length : Infinity;
  return { reading, page, count, ids: new Set(rows.map(({ id }) => id)) };
}

/**
 * Returns true if all rows of one moment are known: as many as the store had were seen before it and after it.
 *
 * Rows that are there all the time are among them. Neither totals nor the order of rows matter, only that an id does
 * not come back.
 */
export function isComplete({ snapshots, known }: Walk, { ids }: ListOptions): boolean {
  return snapshots.some((snapshot) => snapshot.ids.size >= snapshot.count) || known.size === ids?.length;
}
