/** Passes a value that the types refuse, as a JavaScript caller may. */
export function untyped(value: unknown): never {
  return value as never;
}
