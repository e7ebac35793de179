import { inspect } from "node:util";
import { demand } from "../run/check.js";
import { isJsonObject, isObject, parseJson } from "../spec/json.js";
import type { Exchange } from "../wire/exchange.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const isUuid = (value: unknown) => typeof value === "string" && UUID.test(value);
const isTimestamp = (value: unknown) =>
  typeof value === "string" && TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value));

/** Asserts that a row of an answer is a segment; a violation shows its id alone, because it may belong to others. */
export function demandSegment(row: unknown, exchange?: Exchange): void {
  demand(isObject(row), "a segment", typeof row, exchange);
  const { id, name, description, created_at, updated_at } = row;
  demand(isUuid(id), "an id that is a UUID", inspect(id), exchange);
  const typeIn = (value: unknown) =>
    `${value === null ? "null" : typeof value} in the segment ${inspect(id)}`;
  const isText = (value: unknown) => typeof value === "string";
  demand(isText(name), "a name that is text", typeIn(name), exchange);
  const isOptionalText = isText(description) || description === undefined || description === null;
  demand(isOptionalText, "a description that is text, null or absent", typeIn(description), exchange);
  demand(isTimestamp(created_at), "a created_at that is a timestamp", inspect(created_at), exchange);
  demand(isTimestamp(updated_at), "an updated_at that is a timestamp", inspect(updated_at), exchange);
}

/** Asserts that the envelope of a success has an object `meta`, no errors, and no failed rows in its counts. */
export function demandSuccess(exchange: Exchange, rows: number): void {
  const body = parseJson(exchange.response?.body ?? "")?.value;
  // Leaves out the rows: a faulty answer may contain segments of others.
  const around = JSON.stringify(isObject(body) ? { ...body, data: undefined } : body);
  const meta = isObject(body) && isJsonObject(body.meta) ? body.meta : undefined;
  demand(isObject(body) && meta !== undefined, "an object `meta`", around, exchange);
  const { errors = [] } = body;
  demand(Array.isArray(errors) && errors.length === 0, "no errors in a success", around, exchange);
  const { total = rows, success = rows, failed = 0 } = meta;
  const isRight = total === rows && success === rows && failed === 0;
  demand(isRight, `counts of ${rows} rows that went well`, around, exchange);
}
