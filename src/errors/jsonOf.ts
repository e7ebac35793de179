import { isObject } from "../isObject.js";
import { truncate } from "../text.js";

const MAX_DEPTH = 5;
const MAX_ITEMS = 20;
/** A URL and the beginning of a body are shorter. */
const MAX_TEXT = 2100;

/** Copies a value for `JSON.stringify`, bounded and without what it refuses. An error inside becomes a short object. */
export function jsonOf(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return truncate(value, MAX_TEXT);
  if (typeof value === "bigint") return String(value);
  if (!isObject(value)) return value;
  if (depth > MAX_DEPTH) return "…";
  const inner = (one: unknown) => jsonOf(one, depth + 1);
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map(inner);
  // By its fields, because it may be of another realm.
  if ("message" in value && "stack" in value) {
    const { name, message, code, status, requestId } = value;
    return inner({ name, message, code, status, requestId });
  }
  if (typeof value.toJSON === "function") return inner(Reflect.apply(value.toJSON, value, []));
  const entries = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(entries.map(([key, one]) => [truncate(key, MAX_TEXT), inner(one)]));
}
