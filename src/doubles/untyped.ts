/**
 * Passes what the types refuse, as a caller in JavaScript would.
 *
 * @param value - Anything.
 */
export function untyped(value: unknown): never {
  return value as never;
}
