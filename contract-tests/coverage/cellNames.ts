import type { OperationId } from "../spec/operations.js";
import type { CellName } from "./cell.js";
import type { PropertyAspect } from "./schemaWalk.js";

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
