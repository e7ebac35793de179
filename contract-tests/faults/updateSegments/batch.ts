import { flatError } from "../../../src/store/answers.js";
import { on, type Fault } from "../fault.js";
import { afterwards, failing, onRows } from "../layers.js";
import { rowsSent, sending, withRowsSent } from "../sentRows.js";
import { segmentOf, storingInstead } from "../updatedRows.js";

const operation = "updateSegments";
const CHUNK = 10;
const hasChange = (row: Readonly<Record<string, unknown>>) => Object.keys(row).length > 1;

export const batchFaults: readonly Fault[] = [
  {
    name: "updateSegments.fields-of-first-row",
    about: "updateSegments.batch.ten",
    description: "The fields of the first row of a large body decide which ones are written.",
    layer: sending(operation, (row, _index, [first]) =>
      first && hasChange(first)
        ? Object.fromEntries(Object.entries(row).filter(([field]) => Object.hasOwn(first, field)))
        : row,
    ),
  },
  {
    name: "updateSegments.stops-at-no-change",
    about: "updateSegments.batch.ten",
    description: "The first row that names no change ends the loop.",
    layer: sending(operation, (row, index, rows) =>
      rows.slice(0, index).every(hasChange) ? row : { id: row.id },
    ),
  },
  {
    name: "updateSegments.last-of-ten-not-stored",
    about: "updateSegments.batch.ten",
    description: "Of ten rows the last is answered and not stored.",
    layer: storingInstead(({ before, updated, index }) => (index === CHUNK - 1 ? before : updated)),
  },
  {
    name: "updateSegments.middle-not-stored",
    about: "updateSegments.batch.ten",
    description: "A page of five rows ends one row early, so that the sixth is answered and not stored.",
    layer: storingInstead(({ before, updated, index }) => (index === CHUNK / 2 ? before : updated)),
  },
  {
    name: "updateSegments.eleventh-row-dropped",
    about: "updateSegments.batch.beyond-ten",
    description: "The rows behind the tenth are dropped, and the answer is a success.",
    layer: on(operation, (request, next) => next(withRowsSent(request, (rows) => rows.slice(0, CHUNK)))),
  },
  {
    name: "updateSegments.eleventh-row-not-stored",
    about: "updateSegments.batch.beyond-ten",
    description: "The rows behind the tenth are answered and not stored.",
    layer: storingInstead(({ before, updated, index }) => (index < CHUNK ? updated : before)),
  },
  {
    name: "updateSegments.eleventh-row-not-answered",
    about: "updateSegments.batch.beyond-ten",
    description: "The rows behind the tenth are written and not answered.",
    layer: onRows(operation, (rows) => rows.slice(0, CHUNK)),
  },
  {
    name: "updateSegments.large-body-500",
    about: "updateSegments.batch.beyond-ten",
    description: "A body of more than ten rows is an error of the server.",
    layer: failing(operation, (request) => rowsSent(request).length > CHUNK),
  },
  {
    name: "updateSegments.large-body-refused-late",
    about: "updateSegments.batch.beyond-ten",
    description: "A body of more than ten rows is answered 413, after its first ten rows were written.",
    layer: on(operation, async (request, next) => {
      if (rowsSent(request).length <= CHUNK) return next(request);
      await next(withRowsSent(request, (rows) => rows.slice(0, CHUNK)));
      return flatError(413, "At most 10 rows are allowed.");
    }),
  },
  {
    name: "updateSegments.second-chunk-of-first",
    about: "updateSegments.batch.beyond-ten",
    description: "Rows are written ten at a time, and the second ten get the descriptions of the first.",
    layer: sending(operation, (row, index, rows) =>
      index >= CHUNK ? { ...row, description: rows[index - CHUNK + 1]?.description ?? "" } : row,
    ),
  },
  {
    name: "updateSegments.next-segment-emptied",
    about: "updateSegments.batch.others",
    description: "A range of many rows reaches two segments too far, and empties their descriptions.",
    layer: afterwards(operation, ({ state }, request) => {
      const sent = rowsSent(request);
      const last = segmentOf(sent.at(-1) ?? {}, state);
      if (sent.length <= CHUNK || last === undefined) return;
      const all = [...state.segments.values()];
      for (const next of all.slice(all.indexOf(last) + 1).slice(0, 2)) {
        state.segments.set(next.id, { ...next, description: "" });
      }
    }),
  },
  {
    name: "updateSegments.oldest-of-batch-renamed",
    about: "updateSegments.batch.others",
    description: "A range of many rows begins one batch early, and renames what was created before.",
    layer: afterwards(operation, ({ state }, request) => {
      const sent = rowsSent(request);
      const first = segmentOf(sent[0] ?? {}, state);
      if (sent.length <= CHUNK || first === undefined) return;
      const all = [...state.segments.values()];
      const early = all[all.indexOf(first) - CHUNK - 1];
      if (early) state.segments.set(early.id, { ...early, name: `${early.name} (copy)` });
    }),
  },
  {
    name: "updateSegments.others-described",
    about: "updateSegments.batch.others",
    description: "A statement without its condition describes every segment that has no description.",
    layer: afterwards(operation, ({ state }, request) => {
      if (rowsSent(request).length <= CHUNK) return;
      const ids = rowsSent(request).map(({ id }) => id);
      for (const segment of state.segments.values()) {
        if (segment.description !== undefined || ids.includes(segment.id)) continue;
        state.segments.set(segment.id, { ...segment, description: "updated" });
      }
    }),
  },
];
