import type { StoreRequest } from "../../../src/store/exchange.js";
import type { Layer } from "../../../src/store/storeContext.js";
import { segmentRow, type Row } from "../../../src/store/renderRow.js";
import { on, withRows, type Fault } from "../fault.js";
import { rowsSent } from "../sentRows.js";
import { onRows } from "../layers.js";
import { segmentOf } from "../updatedRows.js";

const operation = "updateSegments";

export const rowsFaults: readonly Fault[] = [
  {
    name: "updateSegments.no-rows-answered",
    about: "updateSegments.answered",
    description: "`data` is empty.",
    layer: onRows(operation, () => []),
  },
  {
    name: "updateSegments.first-row-answered",
    about: "updateSegments.answered",
    description: "The first of several rows alone is answered.",
    layer: onRows(operation, (rows) => rows.slice(0, 1)),
  },
  {
    name: "updateSegments.rows-answered-twice",
    about: "updateSegments.answered",
    description: "A join answers every row twice.",
    layer: onRows(operation, (rows) => rows.flatMap((row) => [row, row])),
  },
  {
    name: "updateSegments.unchanged-not-answered",
    about: "updateSegments.answered",
    description: "Rows that name no change are left out of the answer.",
    layer: onRows(operation, (rows, request) =>
      rows.filter((row) => Object.keys(sentOf(row, request)).length > 1),
    ),
  },
  {
    name: "updateSegments.whole-store-answered",
    about: "updateSegments.answered",
    description: "All segments of the store are answered.",
    layer: onRows(operation, (_rows, _request, { state, behaviour }) =>
      [...state.segments.values()].map((segment) => segmentRow(segment, behaviour)),
    ),
  },
  {
    name: "updateSegments.other-rows-answered",
    about: "updateSegments.answered",
    description: "As many segments as were sent are answered, but the newest of the store.",
    layer: onRows(operation, (rows, _request, { state, behaviour }) =>
      [...state.segments.values()].slice(-rows.length).map((segment) => segmentRow(segment, behaviour)),
    ),
  },
  {
    name: "updateSegments.new-ids-answered",
    about: "updateSegments.answered",
    description: "Every row is answered under an id that nothing has.",
    layer: onRows(operation, (rows, _request, { newId }) => rows.map((row) => ({ ...row, id: newId() }))),
  },
  {
    name: "updateSegments.old-state-answered",
    about: "updateSegments.answered-as-asked",
    description: "The segments are answered as they were, read before the update.",
    layer: answeringOld((_row, old) => old),
  },
  {
    name: "updateSegments.old-names-answered",
    about: "updateSegments.answered-as-asked",
    description: "Names are answered as they were, from an index that follows later.",
    layer: answeringOld((row, old) => ({ ...row, name: old.name })),
  },
  {
    name: "updateSegments.description-not-answered",
    about: "updateSegments.answered-as-asked",
    description: "The column of the description is forgotten when the rows are read back.",
    layer: onRows(operation, (rows) => rows.map((row) => ({ ...row, description: null }))),
  },
  {
    name: "updateSegments.not-given-answered-null",
    about: "updateSegments.answered-as-asked",
    description: "A description that the row did not give is answered as null.",
    layer: onRows(operation, (rows, request) =>
      rows.map((row) => ({ ...row, description: sentOf(row, request).description ?? null })),
    ),
  },
  {
    name: "updateSegments.name-not-given-answered-null",
    about: "updateSegments.envelope",
    description: "A name that the row did not give is answered as null.",
    layer: onRows(operation, (rows, request) =>
      rows.map((row) => ({ ...row, name: sentOf(row, request).name ?? null })),
    ),
  },
  {
    name: "updateSegments.fields-swapped-in-answer",
    about: "updateSegments.answered-as-asked",
    description: "Name and description are answered in each other's place.",
    layer: onRows(operation, (rows) =>
      rows.map((row) => ({ ...row, name: row.description, description: row.name })),
    ),
  },
  {
    name: "updateSegments.values-mixed-up-in-answer",
    about: "updateSegments.answered-as-asked",
    description: "Ids and values are answered in different orders, so that a row has the values of another.",
    layer: onRows(operation, (rows) =>
      rows.map((row, index) => ({ ...rows[rows.length - 1 - index], id: row.id })),
    ),
  },
  {
    name: "updateSegments.named-after-position",
    about: "updateSegments.answered-as-asked",
    description: "The name in the answer is the position of the row.",
    layer: onRows(operation, (rows) => rows.map((row, index) => ({ ...row, name: String(index) }))),
  },
];

function sentOf({ id }: Row, request: StoreRequest): Row {
  return rowsSent(request).find((row) => String(row.id).toLowerCase() === id) ?? {};
}

function answeringOld(change: (row: Row, old: Row) => Row): Layer {
  return on(operation, async (request, next, store) => {
    const before = store.snapshot();
    return withRows(await next(request), (rows) =>
      rows.map((row) => {
        const old = segmentOf(row, before);
        return old ? change(row, segmentRow(old, store.behaviour)) : row;
      }),
    );
  });
}
