import type { RowProblem } from "../answers.js";
import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import type { Segment } from "../state.js";
import { nameProblem, writeBatch } from "./batch.js";
import { readArray } from "./body.js";
import { invalidRow, readRow, type RowSchema } from "./fields.js";

const SCHEMA: RowSchema = { fields: ["id", "name", "description"], required: "id" };

/** Updates only the fields that a row contains. */
export function updateSegments(request: StoreRequest, store: StoreContext): StoreAnswer {
  const rows = readArray(request, store.behaviour);
  // All rows of a request get the same time.
  const now = store.now();
  return writeBatch(rows, store.behaviour.putStatus, store, (row, place) => update(row, place, now, store));
}

function update(row: unknown, place: string, now: number, store: StoreContext): Segment | RowProblem {
  const { state, behaviour } = store;
  const { fields, errors } = readRow(row, place, SCHEMA, behaviour);
  if (fields.id === undefined || Object.keys(errors).length > 0) return invalidRow(errors, behaviour);
  const known = state.segments.get(fields.id);
  if (known === undefined) {
    const title = "The segment does not exist.";
    return { status: behaviour.unknownOnUpdate, title, errors: { [`${place}.id`]: "does not exist" } };
  }
  const problem = nameProblem(fields.name ?? known.name, known.id, store);
  if (problem) return problem;
  const kept = behaviour.descriptionLeftOut === "kept" ? known : { ...known, description: undefined };
  const updated = { ...kept, ...fields, id: known.id, updatedAt: now };
  state.segments.set(updated.id, updated);
  return updated;
}
