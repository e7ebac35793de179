import { operations as specOperations } from "../generated/operations.js";
import type { operations as SpecOperations, paths } from "../generated/schema.js";

/** The name of an operation in the spec. */
export type OperationId = keyof SpecOperations;

/** Method and path of an operation. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: keyof paths;
}

/**
 * The operations of the spec, all that this client may call.
 *
 * @see openapi.yaml `#/paths`
 */
export const operations: Readonly<Record<OperationId, Operation>> = specOperations;

/** Tells if a text is the name of an operation. */
export function isOperationId(id: string): id is OperationId {
  return Object.hasOwn(operations, id);
}
