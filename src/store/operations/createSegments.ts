import type { RowProblem } from "../answers.js";
import type { StoreAnswer, StoreRequest } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import type { Segment } from "../state.js";
import { nameProblem, writeBatch } from "./batch.js";
import { readArray } from "./body.js";
import { invalidRow, readRow, type RowSchema } from "./fields.js";

const SCHEMA: RowSchema = { fields: ["name", "description"], required: "name" };

export function createSegments(request: StoreRequest, store: StoreContext): StoreAnswer {
  const rows = readArray(request, store.behaviour, store.behaviour.loneObject);
  // All rows of a request get the same time.
  const now = store.now();
  const names = new Set<string>();
  return writeBatch(rows, 201, store, (row, place) => create(row, place, { now, names }, store));
}

/** The rows of a request share their time, and the names that were created so far. */
interface Batch {
  readonly now: number;
  readonly names: Set<string>;
}

function create(
  row: unknown,
  place: string,
  { now, names }: Batch,
  store: StoreContext,
): Segment | RowProblem {
  const { fields, errors } = readRow(row, place, SCHEMA, store.behaviour);
  if (fields.name === undefined || Object.keys(errors).length > 0) return invalidRow(errors, store.behaviour);
  const { name, description } = fields;
  if (store.behaviour.repeatedName === "invalid" && names.has(name)) {
    return invalidRow({ [`${place}.name`]: "must not be twice in a request" }, store.behaviour);
  }
  const problem = nameProblem(name, undefined, store);
  if (problem) return problem;
  names.add(name);
  const segment = { id: store.newId(), name, description, createdAt: now, updatedAt: now };
  store.state.segments.set(segment.id, segment);
  return segment;
}
