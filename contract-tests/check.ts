import type { Context } from "./context.js";
import type { OperationId } from "./operations.js";
import type { Capability } from "./target.js";

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
  /** @throws Violation where the target contradicts the documents. */
  run(context: Context): Promise<void>;
}

/** The target contradicts the documents. */
export class Violation extends Error {
  override readonly name = "Violation";
  readonly expected: string;
  readonly actual: string;

  /**
   * @param expected What the documents say.
   * @param actual What the target did.
   */
  constructor(expected: string, actual: string) {
    super(`Expected ${expected}, got ${actual}`);
    this.expected = expected;
    this.actual = actual;
  }
}

/**
 * Asserts a statement of the documents.
 *
 * @throws Violation where the condition does not hold.
 */
export function demand(condition: boolean, expected: string, actual: string): asserts condition {
  if (!condition) throw new Violation(expected, actual);
}
