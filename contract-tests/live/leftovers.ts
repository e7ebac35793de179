import { runIdIn } from "../wire/runNames.js";
import type { ListedSegment, SegmentList } from "./segmentList.js";

/** A segment that some run has left behind. */
export interface Leftover {
  segment: ListedSegment;
  /** How old it is by the clock of the store, in milliseconds; undefined where the store does not tell. */
  ageMs: number | undefined;
}

/** The segments of ours in a store. */
export interface Leftovers {
  /** Those that nobody will miss. */
  abandoned: Leftover[];
  /** Those of runs that are at work. */
  inUse: Leftover[];
  /** Those that are too young to tell. */
  young: Leftover[];
}

/** How old a segment is before it is taken for abandoned, in milliseconds: no run takes as long. */
export const ABANDONED_AFTER_MS = 3_600_000;

/**
 * Finds the segments whose names are ours.
 *
 * @param isAtWork Tells whether a run still lives.
 * @param now The time here, where the store does not tell its own.
 */
export function leftoversIn(
  { segments, date }: SegmentList,
  isAtWork: (runId: string) => boolean,
  now: number,
): Leftovers {
  const leftovers: Leftovers = { abandoned: [], inUse: [], young: [] };
  for (const segment of segments) {
    const runId = runIdIn(segment.name);
    if (runId === undefined) continue;
    const ageMs = ageOf(segment, timeIn(date) ?? now);
    const isOld = ageMs !== undefined && ageMs >= ABANDONED_AFTER_MS;
    const group = isAtWork(runId) ? "inUse" : isOld ? "abandoned" : "young";
    leftovers[group].push({ segment, ageMs });
  }
  return leftovers;
}

/** Writes a leftover as a line: id, name and age. */
export function lineOf({ segment: { id, name }, ageMs }: Leftover): string {
  return `${id}\t${name}\t${ageMs === undefined ? "of unknown age" : ageInWords(ageMs)}`;
}

function ageInWords(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

function ageOf({ createdAt }: ListedSegment, now: number): number | undefined {
  const created = timeIn(createdAt);
  return created === undefined ? undefined : now - created;
}

function timeIn(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? undefined : time;
}
