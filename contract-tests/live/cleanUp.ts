import type { Clock } from "../../src/time/systemClock.js";
import type { Connection } from "./connect.js";
import { namePrefix, runIdIn } from "../wire/runNames.js";
import { deleteByIds, LAG_MS, POLL_MS, remove, type Remnant } from "./removal.js";
import { listAll, type ListedSegment } from "./segmentList.js";

/** What is to be cleaned up. */
export interface CleanUpOptions {
  connection: Connection;
  clock: Clock;
  /** Runs whose segments go. */
  runIds: readonly string[];
  /** Ids that the run was answered for creates of its own, as far as they are known. */
  createdIds: readonly string[];
  /** Whether the run ended by itself, so that no create of it can be on its way. */
  endedByItself: boolean;
}

/** What came of cleaning up. */
export interface CleanUpOutcome {
  /** How many segments were listed and are gone. */
  removed: number;
  /** What could not be removed, or be proven to be gone: a line each. Empty where the store is clean. */
  problems: string[];
}

/**
 * Removes the segments of runs and proves it by the list. Touches only rows whose name begins as those runs name
 * theirs, and ids that they were answered for their own creates.
 *
 * @returns What came of it; it does not throw for what the store answers.
 */
export async function cleanUp(options: CleanUpOptions): Promise<CleanUpOutcome> {
  const seen = new Set<string>();
  try {
    const left = await removeAll(options, seen);
    return { removed: seen.size - left.length, problems: left.map(problemOf) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const known =
      seen.size > 0 ? `${seen.size} segments of ours may be there still` : "segments of ours may be there";
    return { removed: 0, problems: [`${known}: ${why}`] };
  }
}

async function removeAll(
  { connection, clock, runIds, createdIds, endedByItself }: CleanUpOptions,
  seen: Set<string>,
): Promise<Remnant[]> {
  const prefixes = runIds.map(namePrefix);
  const created = new Set(createdIds);
  const isOurs = ({ id, name }: ListedSegment) =>
    created.has(id) || prefixes.some((prefix) => name.startsWith(prefix));
  // What the list does not show yet, a create whose answer nobody waited for, shows within this time.
  const end = clock.now() + (endedByItself ? 0 : LAG_MS);

  // Most likely this is all, and it works for what the list does not show yet. Where an id is unknown by now, the
  // store may refuse its whole lot: what counts is the list.
  await deleteByIds(createdIds, connection);
  for (;;) {
    const ours = (await listAll(connection)).segments.filter(isOurs);
    for (const { id, name } of ours) seen.add(id || name);
    const left = ours.length > 0 ? await remove(ours, connection, clock) : [];
    if (left.length > 0 || clock.now() >= end) return left;
    await clock.sleep(POLL_MS);
  }
}

function problemOf({ segment: { id, name }, why }: Remnant): string {
  // Another name is not for our output, however the row came by it.
  const shown = runIdIn(name) === undefined ? "" : ` "${name}"`;
  return `the segment ${id}${shown} is still there: ${why}`;
}
