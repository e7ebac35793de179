import type { Answer } from "../call.js";
import type { TransportResponse } from "../options/resolveOptions.js";

/** The body of a response. Kept by response, because openapi-fetch returns only that. */
export interface Reading {
  readonly text: string;
  /** Set when first needed. */
  json?: unknown;
  /** The response of another library that this one stands before. */
  readonly came?: TransportResponse;
}

const READING = Symbol("reading");

/** Returns the body of a response that was read. */
export function readingOf(response: Response & { readonly [READING]?: Reading }): Reading | undefined {
  return response[READING];
}

/** Not in a WeakMap: once that is old, each young body outlives a collection, and is copied in vain. */
export function keepReading(response: Response, reading: Reading): Reading {
  // Unlike Object.defineProperty, ignores that a response of middleware may be frozen.
  Reflect.defineProperty(response, READING, { value: reading, configurable: true });
  return reading;
}

/** Returns the JSON value of an answer, parsed once; undefined if it is not JSON. */
export function parsed({ response, text }: Pick<Answer, "response" | "text">): unknown {
  const known = readingOf(response);
  // Differs if middleware has replaced the response.
  const reading = known?.text === text ? known : keepReading(response, { text });
  return "json" in reading ? reading.json : (reading.json = parse(text));
}

/** Returns the JSON value of a text; undefined if it is not JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
