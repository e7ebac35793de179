import { inspect } from "node:util";
import { demand } from "../check.js";
import { isObject } from "../pointer.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const isUuid = (value: unknown) => typeof value === "string" && UUID.test(value);
const isTimestamp = (value: unknown) =>
  typeof value === "string" && TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value));

/**
 * Asserts that a row of an answer is a segment, whatever its declared type says.
 *
 * @throws Violation naming the property that is wrong.
 */
export function demandSegment(row: unknown): void {
  const shown = inspect(row, { breakLength: Infinity });
  demand(isObject(row), "a segment", shown);
  demand(isUuid(row.id), "an id that is a UUID", shown);
  demand(typeof row.name === "string", "a name that is text", shown);
  demand(
    ["string", "undefined"].includes(typeof row.description) || row.description === null,
    "a description that is text, null or absent",
    shown,
  );
  demand(isTimestamp(row.created_at), "a created_at that is a timestamp", shown);
  demand(isTimestamp(row.updated_at), "an updated_at that is a timestamp", shown);
}
