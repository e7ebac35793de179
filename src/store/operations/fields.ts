import type { ErrorMap, RowProblem } from "../answers.js";
import type { Behaviour } from "../defaultBehaviour.js";
import { isUuid } from "../../guard/isUuid.js";
import { isRecord } from "./body.js";

export interface Fields {
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
}

/** Allowed and required fields: `SegmentCreate` or `SegmentUpdate` of the spec. */
export interface RowSchema {
  readonly fields: readonly (keyof Fields)[];
  readonly required: keyof Fields;
}

/** A row as read; it is valid if `errors` is empty. */
export interface ReadRow {
  readonly fields: Fields;
  readonly errors: ErrorMap;
}

/** Reads a row; `place` is its position in the body, for the keys of the errors. */
export function readRow(value: unknown, place: string, schema: RowSchema, behaviour: Behaviour): ReadRow {
  if (!isRecord(value)) return { fields: {}, errors: { [place]: "must be an object" } };
  const fields: Partial<Record<keyof Fields, string>> = {};
  const errors: Record<string, string> = {};
  if (!Object.hasOwn(value, schema.required)) errors[`${place}.${schema.required}`] = "is missing";
  for (const [key, entry] of Object.entries(value)) {
    const field = schema.fields.find((name) => name === key);
    if (field === undefined) {
      if (behaviour.unknownFields === "refused") errors[`${place}.${key}`] = "is not a field of a segment";
    } else if (typeof entry !== "string") {
      errors[`${place}.${key}`] = "must be text";
    } else {
      const text = readers[field](entry, behaviour);
      const problem = problemOf(field, text, behaviour);
      if (problem === undefined) fields[field] = text;
      else errors[`${place}.${key}`] = problem;
    }
  }
  return { fields, errors };
}

const readers: Readonly<Record<keyof Fields, (text: string, behaviour: Behaviour) => string>> = {
  id: (text) => text.toLowerCase(),
  name: (text, { outerSpaces }) => (outerSpaces === "trimmed" ? text.trim() : text),
  description: (text) => text,
};

function problemOf(field: keyof Fields, text: string, { outerSpaces }: Behaviour): string | undefined {
  if (field === "id" && !isUuid(text)) return "must be a UUID";
  if (field === "name" && text === "") return "must not be empty";
  if (field === "name" && outerSpaces === "refused" && text !== text.trim()) {
    return "must not begin or end with a space";
  }
  return undefined;
}

export function invalidRow(errors: ErrorMap, { atomic, invalidStatus }: Behaviour): RowProblem {
  // A 400 would mean that nothing was written, but without `atomic` the valid rows were.
  const status = atomic ? invalidStatus : 422;
  return { status, title: "A row of the request is not acceptable.", errors };
}
