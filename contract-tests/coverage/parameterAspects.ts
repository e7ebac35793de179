import { isObject, type JsonObject } from "../spec/json.js";
import type { Specification } from "../spec/specification.js";

/** A class of values of a parameter: valid, at a bound, beyond it. */
export interface ParameterAspect {
  readonly aspect: string;
  /** JSON pointer of the keyword that defines it. */
  readonly pointer: string;
  /** Returns true if a value belongs to the class; the value is text from the URL. */
  readonly isShownBy: (text: string) => boolean;
}

type Test = (value: unknown) => boolean;
type Aspect = readonly [name: string, pointer: string, test: Test];

/** The aspect of every value that the schema allows. */
export const VALID = "valid";

const sizeOf = (value: unknown): number | undefined =>
  typeof value === "string" || Array.isArray(value) ? value.length : undefined;
const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** Keywords that set a bound: names for a value at and beyond it, and the side that is beyond. */
const bounds: Readonly<
  Record<
    string,
    { at: string; beyond: string; side: 1 | -1; measure: (value: unknown) => number | undefined }
  >
> = {
  minimum: { at: "the minimum", beyond: "below the minimum", side: -1, measure: numberOf },
  maximum: { at: "the maximum", beyond: "above the maximum", side: 1, measure: numberOf },
  minItems: { at: "fewest items", beyond: "too few items", side: -1, measure: sizeOf },
  maxItems: { at: "most items", beyond: "too many items", side: 1, measure: sizeOf },
  minLength: { at: "shortest", beyond: "too short", side: -1, measure: sizeOf },
  maxLength: { at: "longest", beyond: "too long", side: 1, measure: sizeOf },
};

/** Keywords without a bound, and the message of Ajv for a value that violates them. */
const forms: Readonly<Record<string, RegExp>> = {
  format: /must match format/,
  pattern: /must match pattern/,
  enum: /must be equal to one of/,
};

/** Everything in a URL is text, so a value always has one of these types. */
const TEXTUAL = ["string", "array"];
const ANNOTATIONS = ["description", "title", "default", "example", "examples", "deprecated"];

/**
 * Lists the classes of values of a parameter, by its schema. An unknown keyword makes an aspect that no value shows,
 * so it stays visible as open.
 */
export function parameterAspects(parameterPointer: string, specification: Specification): ParameterAspect[] {
  const pointer = `${parameterPointer}/schema`;
  const schema = specification.at(pointer) ?? {};
  const isValid: Test = (value) => specification.schemaErrors(pointer, value).length === 0;
  return [
    [VALID, pointer, isValid] satisfies Aspect,
    ...aspectsOf(pointer, schema, specification).map<Aspect>(([name, at, test]) => [name, at, test]),
  ].map(([aspect, at, test]) => ({
    aspect,
    pointer: at,
    isShownBy: (text) => test(valueOf(text, schema)),
  }));
}

function aspectsOf(pointer: string, schema: JsonObject, specification: Specification): Aspect[] {
  return Object.entries(schema).flatMap(([keyword, says]) =>
    aspectsOfKeyword(keyword, says, pointer, specification),
  );
}

function aspectsOfKeyword(
  keyword: string,
  says: unknown,
  pointer: string,
  specification: Specification,
): Aspect[] {
  const at = `${pointer}/${keyword}`;
  const bound = bounds[keyword];
  if (bound !== undefined && typeof says === "number") {
    const { side, measure } = bound;
    const distance = (value: unknown) => ((measure(value) ?? NaN) - says) * side;
    return [
      [bound.at, at, (value) => distance(value) === 0],
      [bound.beyond, at, (value) => distance(value) > 0],
    ];
  }
  const form = forms[keyword];
  if (form !== undefined) {
    const contradicts: Test = (value) =>
      specification.schemaErrors(pointer, value).some((error) => form.test(error));
    return [[keyword === "enum" ? "not in the list" : `no ${String(says)}`, at, contradicts]];
  }
  if (keyword === "items" && isObject(says)) {
    const item =
      (test: Test): Test =>
      (value) =>
        Array.isArray(value) && value.some(test);
    return aspectsOf(at, specification.at(at) ?? {}, specification).map(([name, place, test]) => [
      `an item: ${name}`,
      place,
      item(test),
    ]);
  }
  if (keyword === "type") {
    const isFree = TEXTUAL.includes(String(says));
    return isFree ? [] : [[`no ${String(says)}`, at, (value) => typeof value === "string"]];
  }
  return ANNOTATIONS.includes(keyword) || keyword.startsWith("x-") ? [] : [[keyword, at, () => false]];
}

// Parses as a server does: a list is one key with commas, digits are a number.
function valueOf(text: string, { type }: JsonObject): unknown {
  if (type === "array") return text === "" ? [] : text.split(",");
  const isNumber = type === "integer" || type === "number";
  return isNumber && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
