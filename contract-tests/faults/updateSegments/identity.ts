import { dropSegment } from "../../../src/store/state.js";
import { afterwards, onRows } from "../layers.js";
import type { Fault } from "../fault.js";
import { rowsSent } from "../sentRows.js";
import { answeringOtherThanStored, segmentOf, storingInstead } from "../updatedRows.js";

const operation = "updateSegments";
const HOUR_MS = 3_600_000;

export const identityFaults: readonly Fault[] = [
  {
    name: "updateSegments.new-ids-stored",
    about: "updateSegments.identity",
    description: "The segment is deleted and created anew, under an id that the answer does not show.",
    layer: afterwards(operation, ({ state, newId }, request) => {
      for (const row of rowsSent(request)) {
        const segment = segmentOf(row, state);
        if (!segment) continue;
        dropSegment(state, segment.id);
        const id = newId();
        state.segments.set(id, { ...segment, id });
      }
    }),
  },
  {
    name: "updateSegments.created-at-reset",
    about: "updateSegments.identity",
    description: "`created_at` becomes the time of the update.",
    layer: answeringOtherThanStored(({ updated }, { now }) => ({ ...updated, createdAt: now() })),
  },
  {
    name: "updateSegments.created-at-of-update-answered",
    about: "updateSegments.identity",
    description: "The answer shows `updated_at` as `created_at` as well.",
    layer: onRows(operation, (rows) => rows.map((row) => ({ ...row, created_at: row.updated_at }))),
  },
  {
    name: "updateSegments.created-at-an-hour-on",
    about: "updateSegments.identity",
    description: "With every update `created_at` moves by the offset of a time zone.",
    layer: storingInstead(({ updated }) => ({ ...updated, createdAt: updated.createdAt + HOUR_MS })),
  },
  {
    name: "updateSegments.created-at-zero",
    about: "updateSegments.identity",
    description: "`created_at` is not loaded and falls back to the beginning of 1970.",
    layer: answeringOtherThanStored(({ updated }) => ({ ...updated, createdAt: 0 })),
  },
  {
    name: "updateSegments.updated-at-frozen",
    about: "updateSegments.updated-at.moves",
    description: "`updated_at` is set when a segment is created, and never again.",
    layer: answeringOtherThanStored(({ before, updated }) => ({ ...updated, updatedAt: before.updatedAt })),
  },
  {
    name: "updateSegments.updated-at-ignores-description",
    about: "updateSegments.updated-at.moves",
    description: "`updated_at` moves with the name alone.",
    layer: answeringOtherThanStored(({ sent, before, updated }) =>
      sent.name === undefined ? { ...updated, updatedAt: before.updatedAt } : updated,
    ),
  },
  {
    name: "updateSegments.updated-at-of-first-row",
    about: "updateSegments.updated-at.moves",
    description: "Of several rows only the first gets a new `updated_at`.",
    layer: answeringOtherThanStored(({ index, before, updated }) =>
      index === 0 ? updated : { ...updated, updatedAt: before.updatedAt },
    ),
  },
  {
    name: "updateSegments.updated-at-not-stored",
    about: "updateSegments.updated-at.moves",
    description: "A new `updated_at` is answered and not stored.",
    layer: storingInstead(({ before, updated }) => ({ ...updated, updatedAt: before.updatedAt })),
  },
  {
    name: "updateSegments.updated-at-of-creation-answered",
    about: "updateSegments.updated-at.moves",
    description: "The answer shows `created_at` as `updated_at` as well.",
    layer: onRows(operation, (rows) => rows.map((row) => ({ ...row, updated_at: row.created_at }))),
  },
  {
    name: "updateSegments.updated-at-ahead",
    about: "updateSegments.updated-at.plausible",
    description: "`updated_at` is an hour ahead: local time that calls itself UTC.",
    layer: answeringOtherThanStored(({ updated }) => ({
      ...updated,
      updatedAt: updated.updatedAt + HOUR_MS,
    })),
  },
  {
    name: "updateSegments.updated-at-ahead-in-answer",
    about: "updateSegments.updated-at.plausible",
    description: "`updated_at` is an hour ahead in the answer alone.",
    layer: onRows(operation, (rows) => rows.map((row) => ({ ...row, updated_at: shifted(row.updated_at) }))),
  },
  {
    name: "updateSegments.updated-at-ahead-in-store",
    about: "updateSegments.updated-at.plausible",
    description: "A trigger in local time stores an `updated_at` that is an hour ahead of the answer.",
    layer: storingInstead(({ updated }) => ({ ...updated, updatedAt: updated.updatedAt + HOUR_MS })),
  },
  {
    name: "updateSegments.updated-at-behind",
    about: "updateSegments.updated-at.plausible",
    description: "`updated_at` is an hour behind.",
    layer: answeringOtherThanStored(({ updated }) => ({
      ...updated,
      updatedAt: updated.updatedAt - HOUR_MS,
    })),
  },
  {
    name: "updateSegments.updated-at-in-seconds",
    about: "updateSegments.updated-at.plausible",
    description: "Seconds are taken for milliseconds, so that `updated_at` is in 1970.",
    layer: answeringOtherThanStored(({ updated }) => ({
      ...updated,
      updatedAt: Math.floor(updated.updatedAt / 1000),
    })),
  },
];

function shifted(timestamp: unknown): string {
  return new Date(Date.parse(String(timestamp)) + HOUR_MS).toISOString();
}
