export type JsonObject = Record<string, unknown>;

/** Returns true for objects and lists: anything with properties. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}

/** Returns true for JSON objects, which are no lists. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isObject(value) && !Array.isArray(value);
}

/** Returns the value at a JSON pointer (RFC 6901); undefined if there is none. */
export function resolvePointer(document: unknown, pointer: string): unknown {
  const tokens = pointer.split("/").slice(1);
  return tokens.reduce<unknown>((node, token) => {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }, document);
}

/** Returns true if a text is JSON and its value an object. */
export function holdsJsonObject(text: string): boolean {
  return isJsonObject(parseJson(text)?.value);
}

/** Escapes one key of an object for use in a JSON pointer. */
export function pointerToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Parses JSON; undefined if the text is not JSON. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
