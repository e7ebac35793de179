import type { Clock } from "../../src/time/systemClock.js";
import type { Connection } from "./connect.js";
import { LIST_LAG_MS } from "../observations/eventually.js";
import type { LeftBehind } from "./leftBehind.js";
import { namePrefix, runIdIn } from "../wire/runNames.js";
import { deleteByIds, POLL_MS, remove, type Remnant } from "./removal.js";
import { listAll, type ListedSegment } from "./segmentList.js";

export interface CleanUpOptions {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly runIds: readonly string[];
  /** Known ids of segments that the run created. */
  readonly createdIds: readonly string[];
  /** The run was not killed, so none of its creates can still be under way. */
  readonly endedByItself: boolean;
}

export interface CleanUpOutcome extends LeftBehind {
  /** Number of segments that were listed and are gone. */
  readonly removed: number;
}

/**
 * Deletes the segments of runs and confirms it by the list. Only rows with the name prefix of those runs, and ids of
 * their own creates, are deleted. Never throws because of an answer.
 */
export async function cleanUp(options: CleanUpOptions): Promise<CleanUpOutcome> {
  const seen = new Set<string>();
  try {
    const left = await removeAll(options, seen);
    return { removed: seen.size - left.length, ...linesOf(left) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const known =
      seen.size > 0 ? `${seen.size} segments of ours may be there still` : "segments of ours may be there";
    return { removed: 0, violations: [], problems: [`${known}: ${why}`] };
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
  // A create whose answer did not arrive before the run ended is listed by then.
  const end = clock.now() + (endedByItself ? 0 : LIST_LAG_MS);

  // Usually this is enough, and it includes segments that are not listed yet. The store may refuse a whole batch
  // because of one unknown id, so the list decides.
  await deleteByIds(createdIds, connection);
  for (;;) {
    const ours = (await listAll(connection)).segments.filter(isOurs);
    for (const { id, name } of ours) seen.add(id || name);
    const left = ours.length > 0 ? await remove(ours, connection, clock) : [];
    if (left.length > 0 || clock.now() >= end) return left;
    await clock.sleep(POLL_MS);
  }
}

function linesOf(left: readonly Remnant[]): LeftBehind {
  const lines: LeftBehind = { violations: [], problems: [] };
  for (const { segment, why, accepted } of left) {
    const { id, name } = segment;
    // A name that is not ours must not be printed.
    const shown = `the segment ${id}${runIdIn(name) === undefined ? "" : ` "${name}"`}`;
    if (accepted === undefined) lines.problems.push(`${shown} is still there: ${why}`);
    else lines.violations.push(`deleteSegments was answered ${accepted} and ${shown} is still listed`);
  }
  return lines;
}
