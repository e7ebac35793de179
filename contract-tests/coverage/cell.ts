import type { OperationId } from "../spec/operations.js";
import type { PropertyAspect } from "./schemaWalk.js";

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

/** One thing that an exchange shows: a key of a cell or a place of the spec. */
export interface Sighting {
  key: string;
  isAsserted: boolean;
}

/** Writes the name of a cell as one text, by which a check tells what it has shown. */
export function cellKey({ matrix, operationId, subject, aspect }: CellName): string {
  return `${matrix} ${operationId ?? "all"} ${subject}: ${aspect}`;
}

/**
 * Names the cell of a documented status.
 *
 * @param status A code, or the range `5XX`.
 */
export function statusCell(operationId: OperationId, status: string): CellName {
  return { matrix: "status", operationId, subject: status, aspect: "answered" };
}

/** Names the cell of something that a value of a parameter may be. */
export function parameterCell(operationId: OperationId, name: string, aspect: string): CellName {
  return { matrix: "parameter", operationId, subject: name, aspect };
}

/** Names the cell of a property in the bodies of all successes, or of all refusals, of an operation. */
export function propertyCell(
  operationId: OperationId,
  isSuccess: boolean,
  { path, aspect }: PropertyAspect,
): CellName {
  return {
    matrix: "property",
    operationId,
    subject: `${isSuccess ? "success" : "error"} ${path}`,
    aspect,
  };
}

/** Names the cell of a limit that the spec states. */
export function statedLimitCell(
  operationId: OperationId,
  name: string,
  aspect: "reached" | "exceeded",
): CellName {
  return { matrix: "limit", operationId, subject: name, aspect };
}

/** Names the cell of a limit that answers tell in a header. */
export function toldLimitCell(operationId: OperationId, header: string): CellName {
  return { matrix: "limit", operationId, subject: header, aspect: "told" };
}
