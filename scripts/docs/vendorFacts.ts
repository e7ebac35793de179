import { isDeepStrictEqual } from "node:util";
import { contradictedFacts } from "../../contract-tests/facts/fact.js";
import { documentedFacts } from "../../contract-tests/facts/index.js";
import { operationIds, operations } from "../../contract-tests/spec/operations.js";

/** A statement of the vendor beside that of the spec. */
export interface VendorFact {
  /** What the document says, in our words. */
  readonly fact: string;
  /** JSON pointer of the statement in the spec, without its `#`. */
  readonly pointer: string;
  /** What the document says, as a value: `nothing` where it says nothing. */
  readonly theirs: string;
  /** What the spec says in its place. */
  readonly ours: string;
  readonly agrees: boolean;
}

/** The statements of one document. */
export interface DocumentFacts {
  /** Title of the page or name of the document. */
  readonly title: string;
  /** Whether it is one of the five pages of the operations. */
  readonly isPage: boolean;
  readonly facts: readonly VendorFact[];
}

/** Compares each statement of the vendor's documents with the spec, the five pages first. */
export function vendorFacts(document: unknown, facts = documentedFacts): DocumentFacts[] {
  const pages = operationIds.map((id) => operations[id].page);
  const titles = [...new Set([...pages, ...facts.map(({ page }) => page)])];
  return titles.map((title) => ({
    title,
    isPage: pages.includes(title),
    facts: facts
      .filter(({ page }) => page === title)
      .map((fact) => {
        const [contradiction] = contradictedFacts([fact], document, isDeepStrictEqual);
        return {
          fact: fact.fact,
          pointer: fact.pointer,
          theirs: shown(fact.expected),
          ours: shown(contradiction === undefined ? fact.expected : contradiction.actual),
          agrees: contradiction === undefined,
        };
      }),
  }));
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}
