import { randomUUID } from "node:crypto";
import { once } from "../run/once.js";
import { agedSegments } from "./agedSegments.js";
import { eventually } from "./eventually.js";
import { isSameList } from "./sameSegment.js";
import { readByIds, type Segment } from "./segments.js";
import { markerOf, sendWrongBodies, type BodyDefect, type BodyOutcomes } from "./wrongBodies.js";

/** Bodies of PUT that a store must or may refuse, and their effects. */
export interface RefusedUpdates {
  readonly updates: BodyOutcomes;
  /** The segment that they name, before and after. */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

export const refusedUpdates = once(async (context): Promise<RefusedUpdates> => {
  const aged = await agedSegments(context);
  const { id } = aged("refused updates");
  const before = await readByIds(context, [id]);
  const change = (defect: BodyDefect) => ({ name: markerOf(context, "PUT", defect) });
  const bodies = [
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
  ] as const;
  const updates = await sendWrongBodies(
    context,
    "PUT",
    bodies,
    ({ defect }) => defect === "wrong-media-type",
  );
  const after = await eventually(
    context,
    () => readByIds(context, [id]),
    (rows) => isSameList(rows, before),
  );
  return { updates, before, after };
});
