import { singleLine } from "../text.js";
import { isObject } from "../isObject.js";

/** Where something is wrong, and what. */
export type FieldError = readonly [path: string, message: string];

/** A batch has fewer rows, and an error is to be held in memory and printed. */
const MAX_ERRORS = 2000;

/**
 * Returns what stands under `errors` as paths and messages: of maps and lists, of texts and `{ field, message }`.
 *
 * @param value - What was found at the path.
 * @param path - Where it was found; empty for the whole.
 * @param depth - How deep it was found.
 */
export function fieldErrorsOf(value: unknown, path = "", depth = 0): FieldError[] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return [[path || "errors", String(value)]];
  }
  if (!isObject(value) || depth > 6) return [];
  if (typeof value.field === "string" && typeof value.message === "string")
    return [[value.field, value.message]];
  return Object.entries(value).flatMap(([key, entry]) => {
    // A number alone would be taken for the place of an item.
    const inner = Array.isArray(value) ? `${path || "errors"}[${key}]` : path && `${path}.${key}`;
    return fieldErrorsOf(entry, inner || key, depth + 1);
  });
}

/**
 * Returns paths and messages as an object of bounded size.
 *
 * @param pairs - The pairs; of two with one path both messages are kept.
 */
export function toErrorMap(pairs: readonly FieldError[]): Readonly<Record<string, string>> {
  const map = new Map<string, string>();
  for (const [path, message] of pairs.slice(0, MAX_ERRORS)) {
    const key = singleLine(path, 200);
    const earlier = map.get(key);
    map.set(key, singleLine(earlier === undefined ? message : `${earlier}; ${message}`, 500));
  }
  // Which makes `__proto__` a key like any other.
  return Object.fromEntries(map);
}
