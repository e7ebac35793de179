import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import { segmentRow, type Row } from "../../src/store/renderRow.js";
import type { Segment, State } from "../../src/store/state.js";
import { afterwards, onRows, stacked } from "./layers.js";
import { rowsSent } from "./sentRows.js";

/** A row of a successful update, and its segment before and after. */
export interface UpdatedRow {
  readonly sent: Row;
  readonly index: number;
  readonly before: Segment;
  readonly updated: Segment;
}

/** Stores other values of an update than the answer shows. */
export function storingInstead(change: (row: UpdatedRow, store: StoreContext) => Segment): Layer {
  return afterwards("updateSegments", (store, request, before) => {
    for (const row of updatedRows(rowsSent(request), before, store)) {
      store.state.segments.set(row.before.id, change(row, store));
    }
  });
}

/** Stores wrong values of an update and answers with what is stored. */
export function answeringOtherThanStored(change: (row: UpdatedRow, store: StoreContext) => Segment): Layer {
  const showing = onRows("updateSegments", (rows, _request, store) => asStored(rows, store));
  return stacked(showing, storingInstead(change));
}

/** Replaces rows by the stored segments; rows of unknown segments stay. */
export function asStored(rows: readonly Row[], { state, behaviour }: StoreContext): Row[] {
  return rows.map((row) => {
    const segment = segmentOf(row, state);
    return segment ? segmentRow(segment, behaviour) : row;
  });
}

export function segmentOf({ id }: Row, { segments }: Pick<State, "segments">): Segment | undefined {
  return typeof id === "string" ? segments.get(id.toLowerCase()) : undefined;
}

function updatedRows(rows: readonly Row[], before: State, { state }: StoreContext): UpdatedRow[] {
  return rows.flatMap((sent, index) => {
    const known = segmentOf(sent, before);
    const updated = segmentOf(sent, state);
    return known && updated ? [{ sent, index, before: known, updated }] : [];
  });
}
