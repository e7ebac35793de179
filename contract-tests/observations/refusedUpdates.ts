import { randomUUID } from "node:crypto";
import { once } from "../run/once.js";
import { agedSegments } from "./agedSegments.js";
import { corpusCreates } from "./corpusCreates.js";
import { eventually } from "./eventually.js";
import { isSameList } from "./sameSegment.js";
import { readByIds, type Segment } from "./segments.js";
import {
  markerOf,
  sendWrongBodies,
  withRowAt,
  type BodyDefect,
  type BodyOutcomes,
  type WrongBody,
} from "./wrongBodies.js";

/** The kinds of rows that stand among good ones, each with three segments of its own. */
const amongThreeDefects: readonly BodyDefect[] = ["null-name", "number-name", "null-row", "id-missing-last"];

/** Rows of such a body. */
const ROWS = 3;

export const LONG_DESCRIPTION = "long ".repeat(100).trim();

/** Bodies of PUT that a store must or may refuse, and their effects. */
export interface RefusedUpdates {
  readonly updates: BodyOutcomes;
  /** The segment that they name, before and after. */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
  /** A segment for each kind of row among good ones, named by the wrong row or by none, before and after. */
  readonly targets: Partial<Record<BodyDefect, Record<"before" | "after", Segment | undefined>>>;
}

export const refusedUpdates = once(async (context): Promise<RefusedUpdates> => {
  const aged = await agedSegments(context);
  const { id } = aged("refused updates");
  const plain = (await corpusCreates(context)).plain.filter((row) => !context.isForeign(row.id));
  const change = (defect: BodyDefect) => ({ name: markerOf(context, "PUT", defect) });
  const rowsOf = (defect: BodyDefect) => {
    const from = amongThreeDefects.indexOf(defect) * ROWS;
    return plain.slice(from, from + ROWS).map((row) => row.id);
  };
  const ids = [id, ...amongThreeDefects.flatMap((defect) => rowsOf(defect).slice(0, 1))];
  const all = await readByIds(context, ids);
  const amongThree = (defect: BodyDefect, at: number, row: object | null | undefined): WrongBody => {
    const [own, ...others] = rowsOf(defect);
    const marker = markerOf(context, "PUT", defect);
    const wrong = row === undefined ? { name: marker } : row && { id: own, ...row, description: marker };
    const beside = others.map((other) => ({ id: other, description: `${marker} beside` }));
    return { defect, text: withRowAt(beside, at, wrong) };
  };
  const bodies: readonly WrongBody[] = [
    { defect: "missing-id", text: JSON.stringify([change("missing-id")]) },
    { defect: "malformed-id", text: JSON.stringify([{ id: "loyal-customers", ...change("malformed-id") }]) },
    { defect: "malformed", text: JSON.stringify([{ id, ...change("malformed") }]).slice(0, -2) },
    {
      defect: "wrong-media-type",
      text: JSON.stringify([{ id: aged("updated by no JSON").id, ...change("wrong-media-type") }]),
      contentType: "text/plain",
    },
    { defect: "lone-object", text: JSON.stringify({ id: randomUUID(), ...change("lone-object") }) },
    { defect: "empty", text: "[]" },
    { defect: "unknown-id", text: JSON.stringify([{ id: randomUUID(), ...change("unknown-id") }]) },
    amongThree("null-name", 0, { name: null }),
    amongThree("number-name", 1, { name: 7 }),
    amongThree("null-row", 2, null),
    amongThree("id-missing-last", 2, undefined),
    { defect: "no-text", text: "" },
    {
      defect: "long-description",
      text: JSON.stringify([
        { id: plain.at(-1)?.id, ...change("long-description"), description: LONG_DESCRIPTION },
      ]),
    },
  ];
  const updates = await sendWrongBodies(
    context,
    "PUT",
    bodies,
    ({ defect }) => defect === "wrong-media-type" || defect === "long-description",
  );
  const seen = await eventually(
    context,
    () => readByIds(context, ids),
    (rows) => isSameList(rows, all),
  );
  const [before, after] = [all, seen].map((rows) => rows.filter((row) => row.id === id));
  const targets = amongThreeDefects.map((defect) => {
    const find = (rows: readonly Segment[]) => rows.find((row) => row.id === rowsOf(defect)[0]);
    return [defect, { before: find(all), after: find(seen) }] as const;
  });
  return { updates, before: before ?? [], after: after ?? [], targets: Object.fromEntries(targets) };
});
