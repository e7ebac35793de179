/**
 * Tells whether properties can be looked up on a value of unknown origin.
 *
 * @param value - Anything.
 */
export function isRecord(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/**
 * Tells whether an object can be walked with `for`.
 *
 * @param value - An object of unknown origin.
 */
export function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}
