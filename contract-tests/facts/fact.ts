import { isObject, resolvePointer } from "../spec/json.js";
import { sentencesOf } from "./sentences.js";

/** One statement of a source and one place in the spec that repeats it. */
export interface Fact {
  /** Name of the source in the list `x-sources` of the spec, or {@link OUR_CHOICE}. */
  readonly source: string;
  /** The statement of the source, as a sentence. A statement with several places has a fact for each. */
  readonly fact: string;
  /** JSON pointer (RFC 6901) into the spec. */
  readonly pointer: string;
  /**
   * The part of the value to compare: the keys of a map, the names of a list of parameters, or one sentence of a
   * text. Without it, all.
   */
  readonly of?: "keys" | "names" | "sentence";
  /** The value that the spec must have there. */
  readonly expected: unknown;
  /** Why it stands in the spec although no source says it: for choices and assumptions. */
  readonly why?: string;
}

/** The source of statements that this project made: names, structure, and what the sources are silent about. */
export const OUR_CHOICE = "Our choice";

/** A place of a statement: pointer, expected value, `of`. */
export type Place = readonly [pointer: string, expected: unknown, of?: Exclude<Fact["of"], undefined>];

/** A statement of a source and all of its places. */
export type Statement = readonly [fact: string, ...places: Place[]];

/** Makes the facts of the statements of one source. */
export function statementsOf(source: string, statements: readonly Statement[]): Fact[] {
  return statements.flatMap(([fact, ...places]) => places.map((place) => factAt(source, fact, place)));
}

/** Makes the facts of the sentences of one source, each of which stands in a description of the spec as it is. */
export function sentencesFrom(
  source: string,
  sentences: Readonly<Record<string, readonly string[]>>,
): Fact[] {
  return Object.entries(sentences).flatMap(([pointer, texts]) =>
    texts.map((text) => factAt(source, text, says(pointer, text))),
  );
}

/** A statement that no source makes: the reason, the statement, its places. */
export type ReasonedStatement = readonly [why: string, ...statement: Statement];

/** Makes the facts of statements that no source makes, each with its reason. */
export function reasonedStatements(source: string, statements: readonly ReasonedStatement[]): Fact[] {
  return statements.flatMap(([why, ...statement]) =>
    statementsOf(source, [statement]).map((fact) => ({ ...fact, why })),
  );
}

/** Makes a reasoned statement that stands in the spec as one sentence, in the descriptions at the pointers. */
export function sentence(why: string, text: string, ...pointers: readonly string[]): ReasonedStatement {
  return [why, text, ...pointers.map((pointer) => says(pointer, text))];
}

/** Makes the place of a sentence in the description of the object at a pointer. */
export function says(pointer: string, sentence: string): Place {
  return [`${pointer}/description`, sentence, "sentence"];
}

function factAt(source: string, fact: string, [pointer, expected, of]: Place): Fact {
  return { source, fact, pointer, expected, ...(of && { of }) };
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
    .map((fact) => ({ fact, actual: project(resolvePointer(document, fact.pointer), fact) }))
    .filter(({ fact, actual }) => !equals(actual, fact.expected));
}

function project(value: unknown, { of, expected }: Fact): unknown {
  if (of === "keys") return isObject(value) ? Object.keys(value).sort() : value;
  if (of === "names") {
    return Array.isArray(value) ? value.map((entry: unknown) => resolvePointer(entry, "/name")) : value;
  }
  if (of === "sentence") {
    return typeof value === "string" ? sentencesOf(value).find((sentence) => sentence === expected) : value;
  }
  return value;
}
