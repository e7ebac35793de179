import type { StoreRequest } from "../../src/store/exchange.js";
import type { Layer } from "../../src/store/storeContext.js";
import type { StoreOperation } from "../../src/store/routeOf.js";
import type { Row } from "../../src/store/renderRow.js";
import { isJsonObject, parseJson } from "../spec/json.js";
import { on } from "./fault.js";

type IsWrong = (row: unknown, index: number, rows: readonly unknown[]) => boolean;
type Change = (row: unknown, index: number, rows: readonly unknown[]) => readonly unknown[];

/** Reads the rows of a body, whatever they are. */
export function rawRows({ body }: StoreRequest): readonly unknown[] {
  const value = parseJson(body)?.value;
  return Array.isArray(value) ? value : [];
}

/** Applies a layer to the bodies that have a row of a kind. */
export function whereSome(operation: StoreOperation, isWrong: IsWrong, layer: Layer): Layer {
  return on(operation, (request, next, store) =>
    rawRows(request).some(isWrong) ? layer(request, next, store) : next(request),
  );
}

/** Puts any number of rows in the place of each row of a kind. */
export function replacing(operation: StoreOperation, isWrong: IsWrong, change: Change): Layer {
  return whereSome(operation, isWrong, (request, next) => next(withReplaced(request, isWrong, change)));
}

/** Refuses bodies that have a row of a kind, after the rows beside it, or others, were written. */
export function refusingAfter(operation: StoreOperation, isWrong: IsWrong, change: Change): Layer {
  return whereSome(operation, isWrong, async (request, next) => {
    const answer = await next(request);
    await next(withReplaced(request, isWrong, change));
    return answer;
  });
}

function withReplaced(request: StoreRequest, isWrong: IsWrong, change: Change): StoreRequest {
  const rows = rawRows(request);
  const changed = rows.flatMap((row, index) =>
    isWrong(row, index, rows) ? change(row, index, rows) : [row],
  );
  return { ...request, body: JSON.stringify(changed) };
}

export const isNull: IsWrong = (row) => row === null;
export const isNullNamed: IsWrong = (row) => isJsonObject(row) && row.name === null;
export const isNumberNamed: IsWrong = (row) => isJsonObject(row) && typeof row.name === "number";
export const lacks =
  (field: string): IsWrong =>
  (row, index, rows) =>
    rows.length > 1 && index === rows.length - 1 && isJsonObject(row) && !Object.hasOwn(row, field);

/** Sets fields of a row; null is taken for an empty one. */
export const withFields =
  (fields: (row: Row) => Row): Change =>
  (row) => {
    const own = isJsonObject(row) ? row : {};
    return [{ ...own, ...fields(own) }];
  };

export const dropped: Change = () => [];
