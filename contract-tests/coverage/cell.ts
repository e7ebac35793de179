import type { OperationId } from "../spec/operations.js";

/** One thing that the documents say, and what a run has shown of it. */
export interface CoverageCell {
  /** What kind of thing it is: a row of the matrix of that name. */
  matrix: "status" | "parameter" | "property" | "limit" | "fact";
  /** Missing where it is about all operations. */
  operationId?: OperationId;
  /** What it is about: a status, a parameter, a path of properties, a limit, a fact. */
  subject: string;
  /** What of it: "valid", "below the minimum", "absent", "null". */
  aspect: string;
  /** Asserted by a check, seen by the way, or neither. */
  state: "asserted" | "observed" | "open";
  /** Ids of the checks that assert it or would notice its change. */
  checks: string[];
  /** Why it is open. */
  reason?: string;
}

/** What tells a cell from all others. */
export type CellName = Pick<CoverageCell, "matrix" | "operationId" | "subject" | "aspect">;

/** A cell, and the place of the spec that it is about. */
export interface DocumentedCell extends CellName {
  /** JSON pointer into the spec, beginning with `#/`. */
  pointer: string;
}

/** Writes the name of a cell as one text, by which a check tells what it has shown. */
export function cellKey({ matrix, operationId, subject, aspect }: CellName): string {
  return `${matrix} ${operationId ?? "all"} ${subject}: ${aspect}`;
}
