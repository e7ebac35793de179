import { runIdIn } from "../wire/runNames.js";
import type { ListedSegment, SegmentList } from "./segmentList.js";

/** A segment that a run has left behind. */
export interface Leftover {
  readonly segment: ListedSegment;
  /** Age in milliseconds by the clock of the store; undefined if unknown. */
  readonly ageMs: number | undefined;
}

/** Segments that runs have left in a store. */
export interface Leftovers {
  /** Old, and of no active run. */
  readonly abandoned: Leftover[];
  /** Of active runs. */
  readonly inUse: Leftover[];
  /** Too young to decide. */
  readonly young: Leftover[];
}

/** Age in milliseconds from which a segment counts as abandoned: no run takes as long. */
export const ABANDONED_AFTER_MS = 3_600_000;

/**
 * Finds the segments whose names are ours.
 *
 * @param now - Used if the store sends no date.
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

/** Formats a leftover as a line: id, name and age. */
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
