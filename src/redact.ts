import { SegmentsError } from "./errors.js";
import { isIterable, isRecord } from "./shapes.js";

/**
 * Returns an error that a caller may see: the same one, or a substitute if the token is anywhere in it.
 *
 * @param error - What the configured fetch threw.
 * @param token - The token of the request that failed.
 */
export function redact(error: unknown, token: string): unknown {
  if (!holds(error, token)) return error;
  const texts = isRecord(error) ? [error.message, read(error.cause, "message")] : [error];
  const message = texts.filter((text) => typeof text === "string").join(": ");
  return new SegmentsError(
    `fetch failed with the access token in its error: ${message.replaceAll(token, "[redacted]")}`,
  );
}

// Looks at all that inspect or JSON could print, because some clients hang the request on their errors.
function holds(error: unknown, token: string): boolean {
  const reached = new Set([error]);
  for (const value of reached) {
    if (typeof value === "string" && value.includes(token)) return true;
    if (isRecord(value)) for (const part of parts(value)) reached.add(part);
  }
  return false;
}

function parts(value: object): unknown[] {
  // Bytes print as numbers, and there may be many of them.
  if (ArrayBuffer.isView(value)) return [];
  const own = Reflect.ownKeys(value).map(
    (key): unknown => Reflect.getOwnPropertyDescriptor(value, key)?.value,
  );
  // Getters, mostly inherited: of errors, DOMException, Request and Response.
  const got = ["message", "stack", "cause", "headers"].map((key) => read(value, key));
  return [...own, ...got, ...members(value)];
}

function members(value: object): unknown[] {
  // By name, because a Headers may be of another library or realm; not any iterable, because it may not end.
  const kind = Object.prototype.toString.call(value);
  const listed = ["[object Map]", "[object Set]", "[object Headers]"].includes(kind);
  return listed && isIterable(value) ? [...value] : [];
}

function read(value: unknown, key: string): unknown {
  try {
    return isRecord(value) ? value[key] : undefined;
  } catch {
    return undefined; // A getter away from its object, such as that of Request.prototype.
  }
}
