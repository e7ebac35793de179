import type { OperationId } from "../spec/operations.js";

/** A contradiction between an exchange and the documents. */
export interface Finding {
  readonly expected: string;
  readonly actual: string;
  readonly pointer: string;
}

/** A difference from the documents that they do not forbid. */
export interface Drift {
  readonly operationId: OperationId;
  readonly kind: "status" | "property" | "header" | "value" | "reading";
  /**
   * The undocumented status, property path, header name or value, or the reading of the documents that the target
   * follows.
   */
  readonly what: string;
}

/** The result of comparing an exchange with the spec. */
export interface Judgement {
  readonly violations: Finding[];
  readonly drift: Drift[];
}
