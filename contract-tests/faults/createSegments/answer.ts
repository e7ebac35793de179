import { isJsonObject } from "../../spec/json.js";
import { segmentRow, type Row } from "../../../src/store/renderRow.js";
import { withHeaders, withJson, type Fault } from "../fault.js";
import { onRows, onSuccess, refusing } from "../layers.js";
import { without } from "../sentRows.js";

/** Changes every answered row. */
const showing = (change: (row: Row, index: number, rows: readonly Row[]) => Row) =>
  onRows("createSegments", (rows) => rows.map(change));

const enveloping = (change: (json: Row) => unknown) =>
  onSuccess("createSegments", (answer) => withJson(answer, change));

export const answerFaults: readonly Fault[] = [
  {
    name: "createSegments.status-200",
    about: "createSegments.status",
    description: "A create is answered 200, as a batch is elsewhere.",
    layer: onSuccess("createSegments", (answer) => ({ ...answer, status: 200 })),
  },
  {
    name: "createSegments.status-202",
    about: "createSegments.status",
    description: "A create is answered 202, since it goes through a queue.",
    layer: onSuccess("createSegments", (answer) => ({ ...answer, status: 202 })),
  },
  {
    name: "createSegments.status-204",
    about: "createSegments.preparation",
    description: "A create is answered 204, without a body.",
    layer: onSuccess("createSegments", () => ({ status: 204, headers: {} })),
  },
  {
    name: "createSegments.status-207",
    about: "createSegments.status",
    description: "A create of several rows is answered 207.",
    layer: onSuccess("createSegments", (answer) =>
      isOfSeveral(answer.json) ? { ...answer, status: 207 } : answer,
    ),
  },
  {
    name: "createSegments.data-empty",
    about: "createSegments.answered",
    description: "`data` is empty.",
    layer: onRows("createSegments", () => []),
  },
  {
    name: "createSegments.data-object",
    about: "createSegments.preparation",
    description: "A single row stands in `data` without an array.",
    layer: enveloping((json) => (isOfSeveral(json) ? json : { ...json, data: [json.data].flat()[0] })),
  },
  {
    name: "createSegments.bare-array",
    about: "createSegments.preparation",
    description: "The rows are answered without an envelope.",
    layer: enveloping(({ data }) => data),
  },
  {
    name: "createSegments.meta-missing",
    about: "createSegments.envelope",
    description: "There is no `meta`, which had nothing in it.",
    layer: enveloping((json) => without(json, "meta")),
  },
  {
    name: "createSegments.meta-null",
    about: "createSegments.envelope",
    description: "`meta` is null.",
    layer: enveloping((json) => ({ ...json, meta: null })),
  },
  {
    name: "createSegments.meta-array",
    about: "createSegments.envelope",
    description: "`meta` is an array, as an empty map of PHP comes out.",
    layer: enveloping((json) => ({ ...json, meta: [] })),
  },
  {
    name: "createSegments.id-missing",
    about: "createSegments.envelope",
    description: "The rows have no id, which the database has yet to give.",
    layer: showing((row) => without(row, "id")),
  },
  {
    name: "createSegments.id-number",
    about: "createSegments.envelope",
    description: "The ids of the answer are numbers.",
    layer: showing((row, index) => ({ ...row, id: index + 1 })),
  },
  {
    name: "createSegments.id-without-hyphens",
    about: "createSegments.envelope",
    description: "The ids of the answer have no hyphens.",
    layer: showing((row) => ({ ...row, id: String(row.id).replaceAll("-", "") })),
  },
  {
    name: "createSegments.ids-alike",
    about: "createSegments.ids",
    description: "All rows of an answer have the id of the first.",
    layer: showing((row, _index, rows) => ({ ...row, id: rows[0]?.id })),
  },
  {
    name: "createSegments.timestamps-missing",
    about: "createSegments.envelope",
    description: "The rows have no timestamps, which the database has yet to give.",
    layer: showing((row) => without(without(row, "created_at"), "updated_at")),
  },
  {
    name: "createSegments.timestamps-objects",
    about: "createSegments.envelope",
    description: "Timestamps are empty objects, as the page shows them.",
    layer: showing((row) => ({ ...row, created_at: {}, updated_at: {} })),
  },
  {
    name: "createSegments.updated-at-null",
    about: "createSegments.envelope",
    description: "A segment that was never updated has null for `updated_at`.",
    layer: showing((row) => ({ ...row, updated_at: null })),
  },
  {
    name: "createSegments.row-missing",
    about: "createSegments.answered",
    description: "The last of several rows is stored and not answered.",
    layer: onRows("createSegments", (rows) => (rows.length > 1 ? rows.slice(0, -1) : rows)),
  },
  {
    name: "createSegments.row-doubled",
    about: "createSegments.answered",
    description: "The first row is answered twice.",
    layer: onRows("createSegments", (rows) => [...rows.slice(0, 1), ...rows]),
  },
  {
    name: "createSegments.older-rows",
    about: "createSegments.answered",
    description: "The answer holds all segments of the store, those that were there before as well.",
    layer: onRows("createSegments", (_rows, _request, { state, behaviour }) =>
      [...state.segments.values()].map((segment) => segmentRow(segment, behaviour)),
    ),
  },
  {
    name: "createSegments.name-of-neighbour",
    about: "createSegments.stored-as-answered",
    description: "The ids of an answer are given to its rows in reverse.",
    layer: showing((row, index, rows) => ({ ...row, id: rows.at(-1 - index)?.id })),
  },
  {
    name: "createSegments.content-type-missing",
    about: "createSegments.every-answer",
    description: "The JSON of a create is sent as any bytes.",
    layer: onSuccess("createSegments", (answer) =>
      withHeaders(answer, { "content-type": "application/octet-stream" }),
    ),
  },
  {
    name: "createSegments.counts-as-text",
    about: "createSegments.envelope",
    description: "The counts in `meta` are text.",
    layer: enveloping((json) => ({ ...json, meta: { total: "1", success: "1", failed: "0" } })),
  },
  {
    name: "createSegments.errors-null",
    about: "createSegments.envelope",
    description: "`errors` is null where nothing went wrong.",
    layer: enveloping((json) => ({ ...json, errors: null })),
  },
  {
    name: "createSegments.error-titles-objects",
    about: "createSegments.every-answer",
    description: "The title of a flat error is an object with a text for each language.",
    layer: refusing("createSegments", (answer) =>
      isJsonObject(answer.json) && !("data" in answer.json)
        ? { ...answer, json: { ...answer.json, title: { en: answer.json.title } } }
        : answer,
    ),
  },
];

function isOfSeveral(json: unknown): boolean {
  return isJsonObject(json) && [json.data].flat().length > 1;
}
