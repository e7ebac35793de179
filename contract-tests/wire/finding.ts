import type { OperationId } from "../spec/operations.js";

/** What an exchange contradicts. */
export interface Finding {
  expected: string;
  actual: string;
  /** JSON pointer of the statement that is contradicted. */
  pointer: string;
}

/** What an exchange shows beyond the documents. */
export interface Drift {
  operationId: OperationId;
  kind: "status" | "property" | "header" | "value" | "reading";
  /**
   * What is undocumented: a status, a path of properties, the name of a header, what a value is that it may not be, or
   * which of several readings of the documents the target follows.
   */
  what: string;
}

/** What comes of holding an exchange against the spec. */
export interface Judgement {
  violations: Finding[];
  drift: Drift[];
}
