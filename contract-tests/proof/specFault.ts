import { isObject, resolvePointer, type JsonObject } from "../spec/pointer.js";

/** A plausible slip in the spec: one change of the document. */
export interface SpecFault {
  /** Operation, or `shared`, and what is wrong: `listSegments.explode-flipped`. */
  name: string;
  /** What is changed, as a sentence. */
  description: string;
  /** Changes the document in place. */
  change: (document: unknown) => void;
}

/** Finds the object at a JSON pointer; a fault that points nowhere would prove nothing. */
function at(document: unknown, pointer: string): JsonObject {
  const place = resolvePointer(document, pointer);
  if (!isObject(place)) throw new Error(`The spec has nothing at ${pointer}.`);
  return place;
}

/** A value that is put in place of another, or added. */
export function setting(
  name: string,
  description: string,
  pointer: string,
  key: string,
  value: unknown,
): SpecFault {
  return {
    name,
    description,
    change: (document) => {
      at(document, pointer)[key] = value;
    },
  };
}

/** A key that is lost. */
export function dropping(name: string, description: string, pointer: string, key: string): SpecFault {
  return {
    name,
    description,
    change: (document) => {
      const place = at(document, pointer);
      if (!(key in place)) throw new Error(`The spec has no ${key} at ${pointer}.`);
      Reflect.deleteProperty(place, key);
    },
  };
}
