import { inspect } from "node:util";
import type { Context } from "./context.js";
import { operations, type OperationId } from "../spec/operations.js";
import type { Capability } from "../targets/target.js";

/** What a check asserts about, and where the documents say so. */
export interface Source {
  /** Title of the page, or of the document where the pages are silent. */
  page: string;
  /** JSON pointer into the spec, beginning with `#/`. */
  pointer: string;
}

/** One assertion about the API: data, and one function that knows nothing of a test runner. */
export interface Check {
  /** Stable words, beginning with the operation: `listSegments.filter`. One id for pass and fail. */
  id: string;
  operationId: OperationId;
  /** A fact: "Answers exactly the segments named in `id:in`." */
  requirement: string;
  source: Source;
  /** What the target must be able to do; where it is not, the check is skipped with the reason. */
  needs: readonly Capability[];
  /**
   * @throws Violation where the target contradicts the documents.
   * @throws NothingToJudge where the run gave the check nothing to look at.
   */
  run(context: Context): Promise<void>;
}

/** What a check says of itself besides its name and requirement. */
export interface CheckDetails {
  /** Rest of the JSON pointer below the operation, or a whole one beginning with `#`. */
  at?: string;
  needs?: readonly Capability[];
}

/** Makes checks of one operation, with its page and place in the spec. */
export function checksOf(operationId: OperationId) {
  const { page, pointer } = operations[operationId];
  return (name: string, requirement: string, details: CheckDetails, run: Check["run"]): Check => {
    const { at = "", needs = [] } = details;
    return {
      id: `${operationId}.${name}`,
      operationId,
      requirement,
      source: { page, pointer: at.startsWith("#") ? at : `${pointer}${at}` },
      needs,
      run,
    };
  };
}

/** The target contradicts the documents. */
export class Violation extends Error {
  override readonly name = "Violation";
  readonly expected: string;
  readonly actual: string;

  /**
   * @param expected What the documents say.
   * @param actual What the target did; what is no text is shown as code would write it, since an answer need not
   * hold what its declared type says.
   */
  constructor(expected: string, actual: unknown) {
    const shown = typeof actual === "string" ? actual : inspect(actual);
    super(`Expected ${expected}, got ${shown}`);
    this.expected = expected;
    this.actual = shown;
  }
}

/** A check found nothing to look at, for instance because the checks before it were not selected. */
export class NotApplicable extends Error {
  override readonly name = "NothingToJudge";
}

/**
 * Asserts a statement of the documents.
 *
 * @throws Violation where the condition does not hold.
 */
export function demand(condition: boolean, expected: string, actual: unknown): asserts condition {
  if (!condition) throw new Violation(expected, actual);
}
