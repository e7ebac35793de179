import { isObject, resolvePointer, type JsonObject } from "../spec/json.js";

/** A plausible mistake in the spec: one change of the document. */
export interface SpecFault {
  /** Operation, or `shared`, and mistake: `listSegments.explode-flipped`. */
  readonly name: string;
  /** One sentence about the change. */
  readonly description: string;
  /** Changes the document in place. */
  readonly change: (document: unknown) => void;
}

/** Finds the object at a JSON pointer; throws if there is none, because such a fault would prove nothing. */
function at(document: unknown, pointer: string): JsonObject {
  const place = resolvePointer(document, pointer);
  if (!isObject(place)) throw new Error(`The spec has nothing at ${pointer}.`);
  return place;
}

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
