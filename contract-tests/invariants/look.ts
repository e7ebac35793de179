import type { OperationId } from "../spec/operations.js";
import type { Exchange } from "../wire/exchange.js";
import type { RunRecord } from "./runRecord.js";

/** One thing that an invariant examined, and how it contradicts the documents, if it does. */
export interface Look {
  /** The operation that is to blame. */
  readonly operationId: OperationId;
  /** The exchange that shows it. */
  readonly exchange: Exchange;
  readonly contradiction: Contradiction | undefined;
}

export interface Contradiction {
  readonly expected: string;
  readonly actual: string;
}

/** A statement about all exchanges of a run together. It sends nothing. */
export type Invariant = (record: RunRecord) => Look[];

/** Quotes the sentence of the documents that settles an expectation. */
export function settledBy(sentence: string, expected: string): string {
  return `${expected} (“${sentence}”)`;
}

/** Makes a contradiction unless a condition holds. */
export function unless(holds: boolean, expected: string, actual: string): Contradiction | undefined {
  return holds ? undefined : { expected, actual };
}
