import type { ErrorMap, RowProblem } from "../answers.js";
import type { Behaviour } from "../defaultBehaviour.js";
import { isUuid } from "../../guard/isUuid.js";
import { isRecord } from "./body.js";

/** The fields of a segment that a row gives. */
export interface Fields {
  id?: string;
  name?: string;
  description?: string;
}

/** What a row may hold and must hold: `SegmentCreate` or `SegmentUpdate` of the spec. */
export interface RowSchema {
  fields: readonly (keyof Fields)[];
  required: keyof Fields;
}

/** What came of reading a row; it is acceptable where `errors` is empty. */
export interface ReadRow {
  fields: Fields;
  errors: ErrorMap;
}

/**
 * Reads one row of a write.
 *
 * @param place Where the row stands in the body, for the keys of the errors.
 */
export function readRow(value: unknown, place: string, schema: RowSchema, behaviour: Behaviour): ReadRow {
  if (!isRecord(value)) return { fields: {}, errors: { [place]: "must be an object" } };
  const fields: Fields = {};
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

/** Refuses a row for what is wrong in it. */
export function invalidRow(errors: ErrorMap, { atomic, invalidStatus }: Behaviour): RowProblem {
  // 400 says that nothing was written, which is not so where the good rows were.
  const status = atomic ? invalidStatus : 422;
  return { status, title: "A row of the request is not acceptable.", errors };
}
