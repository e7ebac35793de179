/** A JSON object of unknown content. */
export type JsonObject = Record<string, unknown>;

/** Tells whether a value is an object or a list, so that its members can be looked at. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}

/**
 * Finds the value that a JSON pointer (RFC 6901) names.
 *
 * @param document Any JSON value.
 * @param pointer JSON pointer: `""`, or beginning with `/`.
 * @returns The value, or undefined where the pointer leads nowhere.
 */
export function resolvePointer(document: unknown, pointer: string): unknown {
  const tokens = pointer.split("/").slice(1);
  return tokens.reduce<unknown>((node, token) => {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }, document);
}

/** Escapes one key of an object for use in a JSON pointer. */
export function pointerToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
