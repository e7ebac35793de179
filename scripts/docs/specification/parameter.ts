import { evidenceOf, type Evidence } from "./evidence.js";
import type { Place } from "./place.js";
import { typeWords } from "./schema.js";
import { tellWarnings } from "./warning.js";

/** A parameter of an operation, or of the address of the server. */
export interface Parameter {
  readonly name: string;
  /** `path` or `query`. */
  readonly location: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
  readonly warnings: readonly string[];
  /** The first one, as it stands in a URL. */
  readonly example: string;
  readonly evidence: Evidence;
}

/** Reads a parameter. */
export function parameterAt(place: Place): Parameter {
  const { rest, warnings } = tellWarnings(place.at("description").text());
  const example = place.at("examples").entries()[0]?.[1].at("value");
  return {
    name: place.at("name").text(),
    location: place.at("in").text(),
    type: typeWords(place.at("schema")),
    isRequired: place.at("required").value === true,
    description: rest,
    warnings,
    example: String(example?.value),
    evidence: evidenceOf(place),
  };
}
