import { segmentRow, type Row } from "../../../src/store/renderRow.js";
import { on, withJson, withHeaders, type Fault } from "../fault.js";
import { rowsSent, without } from "../sentRows.js";
import { onRows, onSuccess } from "../layers.js";

const operation = "updateSegments";

export const answerFaults: readonly Fault[] = [
  {
    name: "updateSegments.accepted-202",
    about: "updateSegments.status",
    description: "An update is answered 202, as if it were still to be done.",
    layer: onSuccess(operation, (answer) => ({ ...answer, status: 202 })),
  },
  {
    name: "updateSegments.no-content-204",
    about: "updateSegments.preparation",
    description: "An update is answered 204 without the segments.",
    layer: onSuccess(operation, () => ({ status: 204, headers: {} })),
  },
  {
    name: "updateSegments.multi-status-207",
    about: "updateSegments.status",
    description: "An update is answered 207, since each row could have a status of its own.",
    layer: onSuccess(operation, (answer) => ({ ...answer, status: 207 })),
  },
  {
    name: "updateSegments.id-only-refused",
    about: "updateSegments.preparation",
    description:
      "A row with nothing but an id, as in the documents, is refused for having nothing to change.",
    layer: on(operation, async (request, next) => {
      const answer = await next(request);
      const isIdOnly = rowsSent(request).some((row) => Object.keys(row).join() === "id");
      return isIdOnly && answer.status < 300 ? { ...answer, status: 422, json: { status: 422 } } : answer;
    }),
  },
  {
    name: "updateSegments.lone-row-unwrapped",
    about: "updateSegments.preparation",
    description: "`data` is the segment itself where the body held one row.",
    layer: changingEnvelope((json, [row, ...others]) =>
      row && others.length === 0 ? { ...json, data: row } : json,
    ),
  },
  {
    name: "updateSegments.data-keyed",
    about: "updateSegments.preparation",
    description: "`data` is an object of rows by position, as PHP writes an array that was filtered.",
    layer: changingEnvelope((json, rows) => ({ ...json, data: Object.fromEntries(rows.entries()) })),
  },
  {
    name: "updateSegments.data-as-text",
    about: "updateSegments.preparation",
    description: "`data` is JSON within the JSON.",
    layer: changingEnvelope((json, rows) => ({ ...json, data: JSON.stringify(rows) })),
  },
  {
    name: "updateSegments.no-envelope",
    about: "updateSegments.preparation",
    description: "The rows stand alone, without `data` and `meta`.",
    layer: changingEnvelope((_json, rows) => rows),
  },
  {
    name: "updateSegments.meta-missing",
    about: "updateSegments.envelope",
    description: "`meta` is left out where it would be empty.",
    layer: changingEnvelope((json) => without(json, "meta")),
  },
  {
    name: "updateSegments.meta-array",
    about: "updateSegments.envelope",
    description: "An empty `meta` is an array.",
    layer: changingEnvelope((json) => ({ ...json, meta: [] })),
  },
  {
    name: "updateSegments.counts-failed",
    about: "updateSegments.envelope",
    description: "`meta` counts every row as failed, though all were written.",
    layer: changingEnvelope((json, { length }) => ({
      ...json,
      meta: { total: length, success: 0, failed: length },
    })),
  },
  {
    name: "updateSegments.errors-of-success",
    about: "updateSegments.envelope",
    description: "`errors` tells of a row that failed, though all were written.",
    layer: changingEnvelope((json) => ({ ...json, errors: [{ status: 500, title: "Timeout", errors: {} }] })),
  },
  {
    name: "updateSegments.notice-before-json",
    about: "updateSegments.preparation",
    description: "A notice of the interpreter stands before the JSON.",
    layer: onSuccess(operation, ({ status, headers, json }) => ({
      status,
      headers: { ...headers, "content-type": "application/json" },
      text: `Notice: Undefined index: name in update.php on line 1\n${JSON.stringify(json)}`,
    })),
  },
  {
    name: "updateSegments.media-type-hal",
    about: "updateSegments.every-answer",
    description: "The answer calls itself another flavour of JSON.",
    layer: onSuccess(operation, (answer) => withHeaders(answer, { "content-type": "application/hal+json" })),
  },
  {
    name: "updateSegments.body-echoed",
    about: "updateSegments.envelope",
    description: "The rows of the body come back in place of the segments.",
    layer: onRows(operation, (_rows, request) => rowsSent(request)),
  },
  {
    name: "updateSegments.created-at-object",
    about: "updateSegments.envelope",
    description: "`created_at` is an object, since the date is not rendered.",
    layer: onRows(operation, (rows) => rows.map((row) => ({ ...row, created_at: {} }))),
  },
  {
    name: "updateSegments.timestamps-unix",
    about: "updateSegments.envelope",
    description: "Timestamps are seconds since the epoch.",
    layer: changingTimestamps((time) => Math.floor(time.getTime() / 1000)),
  },
  {
    name: "updateSegments.timestamps-of-database",
    about: "updateSegments.envelope",
    description: "Timestamps are as the database writes them, with a space and without a zone.",
    layer: changingTimestamps((time) => time.toISOString().slice(0, 19).replace("T", " ")),
  },
  {
    name: "updateSegments.updated-at-date-only",
    about: "updateSegments.envelope",
    description: "`updated_at` is a date without a time.",
    layer: onRows(operation, (rows) =>
      rows.map((row) => ({ ...row, updated_at: String(row.updated_at).slice(0, 10) })),
    ),
  },
  {
    name: "updateSegments.ids-without-hyphens",
    about: "updateSegments.envelope",
    description: "Ids are answered as 32 hex digits.",
    layer: onRows(operation, (rows) =>
      rows.map((row) => ({ ...row, id: String(row.id).replaceAll("-", "") })),
    ),
  },
];

function changingEnvelope(change: (json: Row, rows: readonly Row[]) => unknown) {
  return onSuccess(operation, (answer, request, { state, behaviour }) =>
    withJson(answer, (json) =>
      change(
        json,
        rowsSent(request).flatMap(({ id }) => {
          const segment = state.segments.get(String(id).toLowerCase());
          return segment ? [segmentRow(segment, behaviour)] : [];
        }),
      ),
    ),
  );
}

function changingTimestamps(write: (time: Date) => unknown) {
  const written = (value: unknown) => write(new Date(String(value)));
  return onRows(operation, (rows) =>
    rows.map((row) => ({
      ...row,
      created_at: written(row.created_at),
      updated_at: written(row.updated_at),
    })),
  );
}
