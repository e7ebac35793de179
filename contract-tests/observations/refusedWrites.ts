import { randomUUID } from "node:crypto";
import type { Context } from "../run/context.js";
import { once } from "../run/once.js";
import { agedSegments } from "./agedSegments.js";
import { eventually } from "./eventually.js";
import { isSameList, readByIds, readEverySegment, type Segment } from "./segments.js";

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
  readonly found: readonly Segment[];
}

/** Bodies of POST and PUT that a store must or may refuse, and their effects. */
export interface RefusedWrites {
  readonly creates: Partial<Record<BodyDefect, BodyOutcome>>;
  readonly updates: Partial<Record<BodyDefect, BodyOutcome>>;
  /** The segment that the updates name, before and after. */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

interface WrongBody {
  readonly method: "POST" | "PUT";
  readonly defect: BodyDefect;
  readonly text: string;
  readonly contentType?: string;
}

const markerOf = ({ name }: Context, { method, defect }: Pick<WrongBody, "method" | "defect">) =>
  name(`${method} ${defect}`);

function wrongBodies(context: Context, id: string, foreignId: string): WrongBody[] {
  const create = (defect: BodyDefect) => markerOf(context, { method: "POST", defect });
  const change = (defect: BodyDefect) => ({ name: markerOf(context, { method: "PUT", defect }) });
  const contentType = "text/plain";
  return [
    {
      method: "POST",
      defect: "missing-name",
      text: JSON.stringify([{ description: create("missing-name") }]),
    },
    { method: "POST", defect: "malformed", text: `[{"name":"${create("malformed")}"` },
    {
      method: "POST",
      defect: "wrong-media-type",
      text: JSON.stringify([{ name: create("wrong-media-type") }]),
      contentType,
    },
    { method: "POST", defect: "lone-object", text: JSON.stringify({ name: create("lone-object") }) },
    {
      method: "POST",
      defect: "outer-spaces",
      text: JSON.stringify([{ name: `${create("outer-spaces")}  ` }]),
    },
    { method: "PUT", defect: "missing-id", text: JSON.stringify([change("missing-id")]) },
    {
      method: "PUT",
      defect: "malformed-id",
      text: JSON.stringify([{ id: "loyal-customers", ...change("malformed-id") }]),
    },
    {
      method: "PUT",
      defect: "malformed",
      text: JSON.stringify([{ id, ...change("malformed") }]).slice(0, -2),
    },
    {
      method: "PUT",
      defect: "wrong-media-type",
      text: JSON.stringify([{ id: foreignId, ...change("wrong-media-type") }]),
      contentType,
    },
    {
      method: "PUT",
      defect: "lone-object",
      text: JSON.stringify({ id: randomUUID(), ...change("lone-object") }),
    },
    { method: "PUT", defect: "empty", text: "[]" },
    {
      method: "PUT",
      defect: "unknown-id",
      text: JSON.stringify([{ id: randomUUID(), ...change("unknown-id") }]),
    },
  ];
}

/** Sends every such body and searches the whole store for its values. */
export const refusedWrites = once(async (context): Promise<RefusedWrites> => {
  const aged = await agedSegments(context);
  const before = [aged("refused updates")];
  const bodies = wrongBodies(context, aged("refused updates").id, aged("updated by no JSON").id);
  const answers: { status: number; body: string }[] = [];
  for (const { method, defect, text, contentType = "application/json" } of bodies) {
    const headers = { "content-type": contentType };
    const { response } = await context.send({ method, path: "/segments", text, headers, invalid: defect });
    answers.push(response);
  }
  const ids = before.map(({ id }) => id);
  const after = await eventually(
    context,
    () => readByIds(context, ids),
    (rows) => isSameList(rows, before),
  );
  const foundIn = (rows: readonly Segment[], body: WrongBody) => {
    const marker = markerOf(context, body);
    return rows.filter(({ name, description }) => textOf(name).trim() === marker || description === marker);
  };
  // An accepted row may be listed late; the same reads search for the refused rows.
  const taken = bodies.filter(
    ({ method, defect }, index) =>
      (method === "POST" || defect === "wrong-media-type") && (answers[index]?.status ?? 0) < 300,
  );
  const rows = await eventually(
    context,
    () => readEverySegment(context),
    (seen) => taken.every((body) => foundIn(seen, body).length > 0),
  );
  const outcomes = bodies.map((body, index) => {
    const found = foundIn(rows, body);
    const { status = 0, body: text = "" } = answers[index] ?? {};
    return { ...body, outcome: { status, body: text, found } };
  });
  const of = (method: WrongBody["method"]) =>
    Object.fromEntries(
      outcomes.filter((body) => body.method === method).map(({ defect, outcome }) => [defect, outcome]),
    );
  return { creates: of("POST"), updates: of("PUT"), before, after };
});

/** A row may hold anything in place of a text. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
