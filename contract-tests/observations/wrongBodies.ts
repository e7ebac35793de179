import type { AnsweredExchange, Context } from "../run/context.js";
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
  | "unknown-id";

/** The answer to a body, and the segments of the store with a value that only this body had. */
export interface BodyOutcome {
  readonly status: number;
  readonly body: string;
  readonly exchange: Exchange;
  readonly found: readonly Segment[];
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
      const { status, body: text } = exchange.response;
      return body ? [[body.defect, { status, body: text, exchange, found: foundIn(rows, body) }]] : [];
    }),
  );
}

/** A row may hold anything in place of a text. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
