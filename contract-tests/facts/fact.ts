import { isObject, resolvePointer } from "../spec/json.js";

/** One statement of the documents and the place in the spec that repeats it. */
export interface Fact {
  /** Title of the page, or of another document if the five pages do not say it. */
  readonly page: string;
  /** The statement of the document, as a sentence. */
  readonly fact: string;
  /** JSON pointer (RFC 6901) into the spec. */
  readonly pointer: string;
  /** The part of the value to compare: the keys of a map, or the names of a list of parameters. Without it, all. */
  readonly of?: "keys" | "names";
  /** The value that the spec must have there. */
  readonly expected: unknown;
}

/** A fact of a group: sentence, rest of the pointer, expected value, `of`. */
export type FactRow = readonly [
  fact: string,
  pointer: string,
  expected: unknown,
  of?: Exclude<Fact["of"], undefined>,
];

/** Makes the facts that one document states about one part of the spec, at the JSON pointer `base`. */
export function facts(page: string, base: string, rows: readonly FactRow[]): Fact[] {
  return rows.map(([fact, pointer, expected, of]) => ({
    page,
    fact,
    pointer: `${base}${pointer}`,
    expected,
    ...(of && { of }),
  }));
}

/** A fact and the different value in the spec. */
export interface Contradiction {
  readonly fact: Fact;
  readonly actual: unknown;
}

/** Finds the facts that a parsed spec contradicts; `equals` must ignore the order of the keys of a map. */
export function contradictedFacts(
  facts: readonly Fact[],
  document: unknown,
  equals: (left: unknown, right: unknown) => boolean,
): Contradiction[] {
  return facts
    .map((fact) => ({ fact, actual: project(resolvePointer(document, fact.pointer), fact.of) }))
    .filter(({ fact, actual }) => !equals(actual, fact.expected));
}

function project(value: unknown, of: Fact["of"]): unknown {
  if (of === "keys") return isObject(value) ? Object.keys(value).sort() : value;
  if (of === "names") {
    return Array.isArray(value) ? value.map((entry: unknown) => resolvePointer(entry, "/name")) : value;
  }
  return value;
}
