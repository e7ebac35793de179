/**
 * Tells whether properties can be looked up on a value of unknown origin.
 *
 * @param value - Anything.
 */
export function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
