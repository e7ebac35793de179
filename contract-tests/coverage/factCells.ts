import type { Fact } from "../facts/fact.js";
import { operationIds, operations } from "../spec/operations.js";
import type { DocumentedCell } from "./cell.js";
import { whyUnprobed } from "./statedLimits.js";

/** Stands for the table of facts, which is held against the spec by itself, where no exchange can show a fact. */
export const FACT_TABLE_ID = "facts";

/** Last steps of the places that no exchange shows: words, names, and which scopes an account needs. */
const WORDS = ["summary", "description", "operationId", "security"];
/** Places that no exchange shows with all that is below them. */
const UNSEEN = ["/servers", "/components/examples"];

/** Names the cell of a documented fact. */
export function factCell({ fact, pointer, of }: Fact): DocumentedCell {
  const operationId = operationIds.find((id) => `#${pointer}/`.startsWith(`${operations[id].pointer}/`));
  return {
    matrix: "fact",
    ...(operationId && { operationId }),
    subject: fact,
    aspect: `${pointer}${of ? ` (${of})` : ""}`,
    pointer: `#${pointer}`,
  };
}

/** Tells whether no exchange of the suite can show that a fact has changed, so that the table of facts alone does. */
export function isFactTableOnly({ pointer }: DocumentedCell): boolean {
  const place = pointer.slice(1);
  const last = place.slice(place.lastIndexOf("/") + 1);
  const isLimitLeftAlone = place.includes("/x-limits/") && whyUnprobed(last, "reached") !== undefined;
  return (
    WORDS.includes(last) ||
    isLimitLeftAlone ||
    UNSEEN.some((unseen) => place === unseen || place.startsWith(`${unseen}/`))
  );
}

/** Lists the places of the spec, any of which a check must have been at to notice that a fact has changed. */
export function placesOfFact({ pointer }: DocumentedCell): string[] {
  return [pointer, pointer.slice(0, pointer.lastIndexOf("/"))];
}

/**
 * Tells whether a check is about a fact by its source: about that very place, or about one that the fact holds, but
 * for the operation as a whole.
 *
 * @param source JSON pointer of the statement that the check is about.
 */
export function isAboutFact(source: string, { pointer }: DocumentedCell): boolean {
  if (Object.values(operations).some((operation) => operation.pointer === source)) return false;
  const isBelowOperation = Object.values(operations).some((operation) =>
    pointer.startsWith(`${operation.pointer}/`),
  );
  return source === pointer || (isBelowOperation && source.startsWith(`${pointer}/`));
}
