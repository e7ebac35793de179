import { compose } from "../../src/store/compose.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import { segmentRow, type Row } from "../../src/store/renderRow.js";
import type { Segment, State } from "../../src/store/state.js";
import { afterwards } from "./afterwards.js";
import { rowsSent } from "./sentRows.js";
import { onRows } from "./answers.js";

/** One row of an update that went well: as it was sent, and its segment before and after. */
export interface UpdatedRow {
  sent: Row;
  index: number;
  before: Segment;
  updated: Segment;
}

/** Keeps something else of every row of an update than what is answered. */
export function storingInstead(change: (row: UpdatedRow, store: StoreContext) => Segment): Layer {
  return afterwards("updateSegments", (store, request, before) => {
    for (const row of updatedRows(rowsSent(request), before, store)) {
      store.state.segments.set(row.before.id, change(row, store));
    }
  });
}

/** Keeps something else of every row of an update than what it should, and answers what it keeps. */
export function answeringOtherThanStored(change: (row: UpdatedRow, store: StoreContext) => Segment): Layer {
  const showing = onRows("updateSegments", (rows, _request, store) => asStored(rows, store));
  return stacked(showing, storingInstead(change));
}

/** Makes one layer of several, the outermost first. */
export function stacked(...layers: readonly Layer[]): Layer {
  return (request, next, store) => compose(layers, next, store)(request);
}

/** Shows the segments of rows as the store has them; what it does not have stays as it is. */
export function asStored(rows: readonly Row[], { state, behaviour }: StoreContext): Row[] {
  return rows.map((row) => {
    const segment = segmentOf(row, state);
    return segment ? segmentRow(segment, behaviour) : row;
  });
}

/** Finds the segment that a row names. */
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
