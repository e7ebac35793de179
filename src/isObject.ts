/** Tells whether properties can be read from a value of unknown origin. */
export function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
