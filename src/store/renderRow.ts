import type { Behaviour } from "./defaultBehaviour.js";
import type { Segment, ShopperProfile } from "./state.js";

export type Row = Record<string, unknown>;

export function segmentRow(segment: Segment, behaviour: Behaviour): Row {
  const { id, name, createdAt, updatedAt } = segment;
  return {
    id,
    name,
    ...descriptionOf(segment, behaviour),
    created_at: timestamp(createdAt, behaviour),
    updated_at: timestamp(updatedAt, behaviour),
    ...(behaviour.extraFields && { is_dynamic: false, channel_ids: [] }),
  };
}

export function profileRow({ id, customerId, createdAt }: ShopperProfile, behaviour: Behaviour): Row {
  const at = timestamp(createdAt, behaviour);
  return { id, customer_id: customerId, created_at: at, updated_at: at };
}

/** Renders the answer to a successful write; `rows` are in the order in which they were sent. */
export function collection(rows: readonly Row[], behaviour: Behaviour): Row {
  const counts = { total: rows.length, success: rows.length, failed: 0 };
  return {
    data: behaviour.rowOrder === "reversed" ? rows.toReversed() : rows,
    ...(behaviour.writeCounts && { errors: [] }),
    meta: { ...(behaviour.writeCounts && counts), ...extraMeta(behaviour) },
  };
}

/** Returns fields of `meta` that are not documented, if the store has any. */
export function extraMeta({ extraFields }: Behaviour): Row {
  return extraFields ? { api_version: "3.14" } : {};
}

function descriptionOf({ description }: Segment, { missingDescription, emptyDescription }: Behaviour): Row {
  const isUnset = description === undefined || (description === "" && emptyDescription === "unset");
  if (!isUnset) return { description };
  return { null: { description: null }, empty: { description: "" }, absent: {} }[missingDescription];
}

function timestamp(ms: number, { milliseconds }: Behaviour): string {
  const text = new Date(ms).toISOString();
  return milliseconds ? text : text.replace(/\.\d{3}Z$/, "Z");
}
