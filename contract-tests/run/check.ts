import { inspect } from "node:util";
import type { Context } from "./context.js";
import { operations, type OperationId } from "../spec/operations.js";
import type { Capability } from "../targets/target.js";
import type { Exchange } from "../wire/exchange.js";

/** One assertion about the API: data, and one function that knows nothing of a test runner. */
export interface Check {
  /** Stable words, beginning with the operation: `listSegments.filter`. One id for pass and fail. */
  readonly id: string;
  readonly operationId: OperationId;
  /** A fact: "Answers exactly the segments named in `id:in`." */
  readonly requirement: string;
  /** The place in the spec that it is about: a JSON pointer, beginning with `#/`. */
  readonly pointer: string;
  /** If the target lacks one of them, the check is skipped with the reason. */
  readonly needs: readonly Capability[];
  /** Every other check relies on it: if it fails, the others are not run. */
  readonly isGate?: true;
  /** It shows what other checks have met in answers of its operation, so that it belongs to every selection. */
  readonly isWitness?: true;
  /**
   * @throws {Violation} If the target contradicts the documents.
   * @throws {NotApplicable} If the run has nothing that the check could examine.
   */
  run(context: Context): Promise<void>;
}

export interface CheckDetails {
  /** Rest of the JSON pointer below the operation, or a whole one beginning with `#`. */
  readonly at?: string;
  readonly needs?: readonly Capability[];
}

/** Makes checks of one operation, with its place in the spec. */
export function checksOf(operationId: OperationId) {
  const { pointer } = operations[operationId];
  return (name: string, requirement: string, details: CheckDetails, run: Check["run"]): Check => {
    const { at = "", needs = [] } = details;
    return {
      id: `${operationId}.${name}`,
      operationId,
      requirement,
      pointer: at.startsWith("#") ? at : `${pointer}${at}`,
      needs,
      run,
    };
  };
}

/** The check that shows what the spec says against answers, and the one that shows preparations that failed. */
export type Witness = "every-answer" | "preparation";

/** Names a check that shows what other checks have met in answers of an operation. */
export function witnessOf(operationId: OperationId, witness: Witness): string {
  return `${operationId}.${witness}`;
}

export class Violation extends Error {
  override readonly name = "Violation";
  readonly expected: string;
  readonly actual: string;
  /** The exchange that shows it; without one, the last of the check. */
  readonly exchange: Exchange | undefined;

  /** `actual` is any value, because an answer may not hold what its declared type says. */
  constructor(expected: string, actual: unknown, exchange?: Exchange) {
    const shown = typeof actual === "string" ? actual : inspect(actual);
    super(`Expected ${expected}, got ${shown}`);
    this.expected = expected;
    this.actual = shown;
    this.exchange = exchange;
  }
}

/** No check can judge the target. The run ends without a verdict, and the message is for its user. */
export class Unjudgeable extends Error {
  override readonly name = "Unjudgeable";
}

/** The run has nothing that a check could examine, for instance because the checks before it were not selected. */
export class NotApplicable extends Error {
  override readonly name = "NotApplicable";
}

export function demand(
  condition: boolean,
  expected: string,
  actual: unknown,
  exchange?: Exchange,
): asserts condition {
  if (!condition) throw new Violation(expected, actual, exchange);
}
