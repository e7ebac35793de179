import type { AnsweredExchange, Context } from "../run/context.js";
import { isObject, parseJson } from "../spec/json.js";
import type { Exchange } from "../wire/exchange.js";
import { eventually } from "./eventually.js";
import { readEverySegment, type Segment } from "./segments.js";

/** The defect of a body, invalid or left open by the documents. */
export type BodyDefect =
  | "missing-name"
  | "missing-id"
  | "malformed-id"
  | "malformed"
  | "wrong-media-type"
  | "lone-object"
  | "outer-spaces"
  | "empty"
  | "unknown-id"
  | "null-name"
  | "number-name"
  | "null-row"
  | "name-missing-last"
  | "id-missing-last"
  | "no-text"
  | "unicode-form"
  | "long-description";

/** The answer to a body, and the segments of the store with a value that only this body had. */
export interface BodyOutcome {
  readonly status: number;
  readonly body: string;
  readonly exchange: Exchange;
  readonly found: readonly Segment[];
  /** Rows of the store that stood beside the wrong one. */
  readonly beside: readonly Segment[];
  /** Ids that the answer shows as written; undefined if it has no place for them. */
  readonly claimed: readonly unknown[] | undefined;
}

/** The effects of bodies, each by its defect. */
export type BodyOutcomes = Partial<Record<BodyDefect, BodyOutcome>>;

export interface WrongBody {
  readonly defect: BodyDefect;
  readonly text: string;
  readonly contentType?: string;
}

type Method = "POST" | "PUT";

/** Makes the text that marks what one body writes. */
export function markerOf({ name }: Context, method: Method, defect: BodyDefect): string {
  return name(`${method} ${defect}`);
}

/** Sends each body and searches the whole store for what it may have written. */
export async function sendWrongBodies(
  context: Context,
  method: Method,
  bodies: readonly WrongBody[],
  isListedLater: (body: WrongBody) => boolean,
): Promise<BodyOutcomes> {
  const answers: AnsweredExchange[] = [];
  for (const { defect, text, contentType = "application/json" } of bodies) {
    const headers = { "content-type": contentType };
    answers.push(await context.send({ method, path: "/segments", text, headers, invalid: defect }));
  }
  const foundIn = (rows: readonly Segment[], { defect }: WrongBody) => {
    const marker = markerOf(context, method, defect);
    return rows.filter(({ name, description }) => textOf(name).trim() === marker || description === marker);
  };
  // An accepted row may be listed late; the same reads search for the refused rows.
  const taken = bodies.filter(
    (body, index) => isListedLater(body) && (answers[index]?.response.status ?? 0) < 300,
  );
  const rows = await eventually(
    context,
    () => readEverySegment(context),
    (seen) => taken.every((body) => foundIn(seen, body).length > 0),
  );
  return Object.fromEntries(
    answers.flatMap((exchange, index): [BodyDefect, BodyOutcome][] => {
      const body = bodies[index];
      if (body === undefined) return [];
      const { status, body: text } = exchange.response;
      const marker = `${markerOf(context, method, body.defect)} beside`;
      const beside = rows.filter(
        ({ name, description }) => textOf(name).startsWith(marker) || textOf(description).startsWith(marker),
      );
      const found = foundIn(rows, body);
      return [[body.defect, { status, body: text, exchange, found, beside, claimed: claimedIn(text) }]];
    }),
  );
}

/** Puts a wrong row among good ones. */
export function withRowAt(good: readonly unknown[], at: number, row: unknown): string {
  return JSON.stringify([...good.slice(0, at), row, ...good.slice(at)]);
}

/** Finds the ids of the rows that an answer shows as written. */
function claimedIn(text: string): unknown[] | undefined {
  const answer = parseJson(text)?.value;
  const rows: unknown = isObject(answer) ? answer.data : undefined;
  return Array.isArray(rows) ? rows.map((row: unknown) => (isObject(row) ? row.id : row)) : undefined;
}

/** A row may hold anything in place of a text. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
