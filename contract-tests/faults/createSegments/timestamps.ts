import { answeringOtherThanStored, storingInstead } from "../createdSegments.js";
import type { Fault } from "../fault.js";
import { onRows } from "../layers.js";

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const PLAUSIBLE = "createSegments.timestamps.plausible";
const ORDERED = "createSegments.timestamps.ordered";

/** Stores and answers timestamps made from the time of the request. */
const timed = (change: (now: number) => number, changeUpdate = change) =>
  answeringOtherThanStored((segment) => ({
    ...segment,
    createdAt: change(segment.createdAt),
    updatedAt: changeUpdate(segment.updatedAt),
  }));

export const timestampsFaults: readonly Fault[] = [
  {
    name: "createSegments.created-at-epoch",
    about: PLAUSIBLE,
    description: "Timestamps are those of the beginning of time.",
    layer: timed(() => 0),
  },
  {
    name: "createSegments.created-at-of-seconds",
    about: PLAUSIBLE,
    description: "Seconds since the epoch are taken for milliseconds.",
    layer: timed((now) => Math.floor(now / SECOND_MS)),
  },
  {
    name: "createSegments.created-at-local-time",
    about: PLAUSIBLE,
    description:
      "Timestamps are by the clocks of the time zone of the service, an hour ahead, and said to be UTC.",
    layer: timed((now) => now + HOUR_MS),
  },
  {
    name: "createSegments.created-at-drifting",
    about: PLAUSIBLE,
    description: "The clock of the database is five minutes slow.",
    layer: timed((now) => now - 5 * MINUTE_MS),
  },
  {
    name: "createSegments.created-at-year-ahead",
    about: PLAUSIBLE,
    description: "`created_at` is a year ahead: when the segment is to be looked at again.",
    layer: timed(
      (now) => now + 365 * DAY_MS,
      (now) => now,
    ),
  },
  {
    name: "createSegments.created-at-midnight",
    about: PLAUSIBLE,
    description: "The column keeps the day of `created_at` alone.",
    layer: timed(
      (now) => now - (now % DAY_MS),
      (now) => now,
    ),
  },
  {
    name: "createSegments.created-at-date",
    about: "createSegments.envelope",
    description: "`created_at` is a date without a time.",
    layer: onRows("createSegments", (rows) =>
      rows.map((row) => ({ ...row, created_at: String(row.created_at).slice(0, 10) })),
    ),
  },
  {
    name: "createSegments.created-at-of-mysql",
    about: "createSegments.envelope",
    description: "Timestamps are as the database writes them, with a space and without a zone.",
    layer: onRows("createSegments", (rows) =>
      rows.map((row) => ({
        ...row,
        created_at: ofDatabase(row.created_at),
        updated_at: ofDatabase(row.updated_at),
      })),
    ),
  },
  {
    name: "createSegments.updated-at-before",
    about: ORDERED,
    description: "`updated_at` is taken at the beginning of a request and `created_at` at its end.",
    layer: timed(
      (now) => now,
      (now) => now - SECOND_MS / 2,
    ),
  },
  {
    name: "createSegments.updated-at-epoch",
    about: ORDERED,
    description: "`updated_at` of a segment that was never updated is the beginning of time.",
    layer: timed(
      (now) => now,
      () => 0,
    ),
  },
  {
    name: "createSegments.updated-at-epoch-in-store",
    about: ORDERED,
    description: "`updated_at` is answered and not stored, so that it reads as the beginning of time.",
    layer: storingInstead((segment) => ({ ...segment, updatedAt: 0 })),
  },
  {
    name: "createSegments.created-at-stored-in-local-time",
    about: "createSegments.stored-as-answered",
    description: "Timestamps are answered in UTC and stored in local time.",
    layer: storingInstead((segment) => ({
      ...segment,
      createdAt: segment.createdAt + HOUR_MS,
      updatedAt: segment.updatedAt + HOUR_MS,
    })),
  },
];

function ofDatabase(value: unknown): string {
  return String(value).replace("T", " ").replace(/\..*/, "");
}
