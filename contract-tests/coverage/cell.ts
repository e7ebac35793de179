import type { OperationId } from "../spec/operations.js";
import type { PropertyAspect } from "./schemaWalk.js";

/** A documented statement, and its coverage by a run. */
export interface CoverageCell {
  readonly matrix: "status" | "parameter" | "property" | "limit" | "value" | "fact";
  /** Absent if the cell is about all operations. */
  readonly operationId?: OperationId;
  /** A status, a parameter, a path of properties, a limit or a fact. */
  readonly subject: string;
  /** Such as "valid", "below the minimum", "absent" or "null". */
  readonly aspect: string;
  /** Asserted by a check, only observed, or neither. */
  readonly state: "asserted" | "observed" | "open";
  /** Ids of the checks that assert it or would detect a change. */
  readonly checks: string[];
  readonly reason?: string;
}

/** The fields that identify a cell. */
export type CellName = Pick<CoverageCell, "matrix" | "operationId" | "subject" | "aspect">;

/** A cell with its place in the spec. */
export interface DocumentedCell extends CellName {
  /** JSON pointer into the spec, beginning with `#/`. */
  readonly pointer: string;
}

/** Something that an exchange shows: the key of a cell or a place in the spec. */
export interface Sighting {
  readonly key: string;
  readonly isAsserted: boolean;
}

/** Joins the fields that identify a cell; checks report coverage by this key. */
export function cellKey({ matrix, operationId, subject, aspect }: CellName): string {
  return `${matrix} ${operationId ?? "all"} ${subject}: ${aspect}`;
}

/** Names the cell of a documented status. */
export function statusCell(operationId: OperationId, status: string): CellName {
  return { matrix: "status", operationId, subject: status, aspect: "answered" };
}

export function parameterCell(operationId: OperationId, name: string, aspect: string): CellName {
  return { matrix: "parameter", operationId, subject: name, aspect };
}

/** All successes of an operation share a cell for a property, and so do all its refusals. */
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

/** Names the cell of a kind of text that a body may send. */
export function valueCell(operationId: OperationId, member: string): CellName {
  return { matrix: "value", operationId, subject: member, aspect: "sent" };
}

/** Names the cell of a limit under `x-limits` of the spec. */
export function statedLimitCell(
  operationId: OperationId,
  name: string,
  aspect: "reached" | "exceeded",
): CellName {
  return { matrix: "limit", operationId, subject: name, aspect };
}

/** Names the cell of a limit that a response header reports. */
export function toldLimitCell(operationId: OperationId, header: string): CellName {
  return { matrix: "limit", operationId, subject: header, aspect: "told" };
}
