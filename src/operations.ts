import type { operations as SpecOperations, paths } from "../generated/schema.js";

/** The name of an operation in the spec. */
export type OperationId = keyof SpecOperations;

/** Where an operation lives. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: keyof paths;
}

/**
 * The five operations, all that this client may call; one that the spec gains is missing here at compile time.
 *
 * @see openapi.yaml `#/paths`
 */
export const operations: Readonly<Record<OperationId, Operation>> = {
  listSegments: { method: "GET", path: "/segments" },
  createSegments: { method: "POST", path: "/segments" },
  updateSegments: { method: "PUT", path: "/segments" },
  deleteSegments: { method: "DELETE", path: "/segments" },
  removeShopperProfilesFromSegment: { method: "DELETE", path: "/segments/{segmentId}/shopper-profiles" },
};
