import type { Answer } from "../call.js";

/** The body of a response. Kept by response, because openapi-fetch returns only that. */
export interface Reading {
  readonly text: string;
  /** Set when first needed. */
  json?: unknown;
}

export const readings = new WeakMap<Response, Reading>();

/** Returns the JSON value of an answer, parsed once; undefined if it is not JSON. */
export function parsed({ response, text }: Pick<Answer, "response" | "text">): unknown {
  let reading = readings.get(response);
  // Differs if middleware has replaced the response.
  if (reading?.text !== text) readings.set(response, (reading = { text }));
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
