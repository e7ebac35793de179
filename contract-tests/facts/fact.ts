import { isObject, resolvePointer } from "../pointer.js";

/** One statement of the documents and the place in the spec that repeats it. */
export interface Fact {
  /** Title of the page, or of the document where the five pages are silent. */
  readonly page: string;
  /** What the document says, as a sentence. */
  readonly fact: string;
  /** JSON pointer (RFC 6901) into the spec. */
  readonly pointer: string;
  /** What of the value there is compared: all of it, the keys of a map, or the names of a list of parameters. */
  readonly of?: "keys" | "names";
  /** What stands there. */
  readonly expected: unknown;
}

/** A fact without what a group of facts has in common: sentence, rest of the pointer, expected value, `of`. */
export type FactRow = readonly [
  fact: string,
  pointer: string,
  expected: unknown,
  of?: Exclude<Fact["of"], undefined>,
];

/**
 * Spells out a group of facts of one document about one part of the spec.
 *
 * @param page Title of the page or document.
 * @param base JSON pointer that the pointers of the rows go on from.
 */
export function facts(page: string, base: string, rows: readonly FactRow[]): Fact[] {
  return rows.map(([fact, pointer, expected, of]) => ({
    page,
    fact,
    pointer: `${base}${pointer}`,
    expected,
    ...(of && { of }),
  }));
}

/** A fact and what the spec says in its place. */
export interface Contradiction {
  readonly fact: Fact;
  readonly actual: unknown;
}

/**
 * Finds the facts that a spec does not repeat.
 *
 * @param facts The facts to look for.
 * @param document The spec, parsed.
 * @param equals Deep equality; maps are equal whatever the order of their keys.
 */
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
