import type { Fact } from "../facts/fact.js";
import { operationIds, operations } from "../spec/operations.js";
import type { DocumentedCell } from "./cell.js";
import { whyUnprobed } from "./statedLimits.js";

/** Stands for the table of facts, which is compared with the spec directly, if no exchange can show a fact. */
export const FACT_TABLE_ID = "facts";

/** Last tokens of pointers to places that no exchange shows: texts, names and required scopes. */
const WORDS = ["summary", "description", "operationId", "security"];
/** Places that no exchange shows, with everything below them. */
const UNSEEN = ["/servers", "/components/examples"];

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

/** Returns true if only the table of facts can show that a fact has changed, and no exchange can. */
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

/** Lists the places in the spec; a check that covers one of them detects a change of the fact. */
export function placesOfFact({ pointer }: DocumentedCell): string[] {
  return [pointer, pointer.slice(0, pointer.lastIndexOf("/"))];
}

/** Returns true if the source of a check is the place of a fact or below it; a whole operation is no such source. */
export function isAboutFact(source: string, { pointer }: DocumentedCell): boolean {
  // Most sources are of other places, and every cell is compared with every check.
  if (source !== pointer && !source.startsWith(`${pointer}/`)) return false;
  const pointers = Object.values(operations).map((operation) => operation.pointer);
  if (pointers.includes(source)) return false;
  return source === pointer || pointers.some((operation) => pointer.startsWith(`${operation}/`));
}
