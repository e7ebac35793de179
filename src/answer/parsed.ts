import type { Answer } from "../call.js";

/** What was read of a response: openapi-fetch hands back nothing but the response itself. */
export interface Reading {
  readonly text: string;
  /** The JSON value of the text, once it was asked for. */
  json?: unknown;
}

/** What was read of each response. */
export const readings = new WeakMap<Response, Reading>();

/**
 * Returns the JSON value of an answer, parsed once however often it is asked for; undefined where it holds none.
 *
 * @param answer - An answer that was read.
 */
export function parsed({ response, text }: Pick<Answer, "response" | "text">): unknown {
  let reading = readings.get(response);
  // Not the same where middleware or a repeated DELETE has put a response of its own in the place of another.
  if (reading?.text !== text) readings.set(response, (reading = { text }));
  return "json" in reading ? reading.json : (reading.json = parse(text));
}

/**
 * Returns the JSON value of a text; undefined where it holds none.
 *
 * @param text - Any text.
 */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
