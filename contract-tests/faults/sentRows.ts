import type { StoreRequest } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import { parseJson, isJsonObject } from "../spec/json.js";
import type { Row } from "../../src/store/renderRow.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import { on } from "./fault.js";

/** Reads the rows of a body; none if it is not an array of objects. */
export function rowsSent({ body }: StoreRequest): readonly Row[] {
  const value = parseJson(body)?.value;
  return Array.isArray(value) && value.every(isJsonObject) ? value : [];
}

/** Changes the rows of a body, if it has any. */
export function withRowsSent(
  request: StoreRequest,
  change: (rows: readonly Row[]) => readonly Row[],
): StoreRequest {
  const rows = rowsSent(request);
  return rows.length === 0 ? request : { ...request, body: JSON.stringify(change(rows)) };
}

/** Changes the rows before the operation reads them, so the store and the answer show the changed rows. */
export function sending(
  operation: StoreOperation,
  change: (row: Row, index: number, rows: readonly Row[], store: StoreContext) => Row,
): Layer {
  return on(operation, (request, next, store) =>
    next(withRowsSent(request, (rows) => rows.map((row, index) => change(row, index, rows, store)))),
  );
}

export function without(row: Row, field: string): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== field));
}

/** Changes a field of a row if it is text. */
export function withText(row: Row, field: string, change: (text: string) => string): Row {
  const text = row[field];
  return typeof text === "string" ? { ...row, [field]: change(text) } : row;
}
