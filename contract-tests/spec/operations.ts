import type { operations as generated } from "../../generated/operations.js";
import type { SegmentsClient } from "../../src/index.js";
import { operations as specOperations, type OperationId } from "../../src/operations.js";
import { pointerToken } from "./json.js";

export type { OperationId };

/** A request as it goes over the wire, relative to the base URL of a target. */
export interface OperationRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path with its query, beginning with a slash. */
  readonly path: string;
  /** Value that is sent as JSON. */
  readonly body?: unknown;
}

/** An operation of the contract and its place in the spec. */
export interface Operation {
  readonly operationId: OperationId;
  readonly pointer: string;
  readonly method: OperationRequest["method"];
  /** A valid request, made of the ids that the pages show. */
  readonly sample: OperationRequest;
  /** Sends the sample through the client. */
  readonly call: (client: SegmentsClient, headers: Record<string, string>) => Promise<{ response: Response }>;
}

/** The parts of an operation that the spec does not have. */
interface Sample extends Pick<Operation, "call"> {
  /** Put into the path. */
  readonly segmentId?: string;
  /** Sent as `id:in`. */
  readonly ids?: string;
  readonly body?: unknown;
}

/** The segment of the pages' examples. */
export const SAMPLE_SEGMENT_ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
export const SAMPLE_PROFILE_ID = "9c858901-8a57-4791-81fe-4c455b099bc9";

const created = [{ name: "My Segment" }];
const updated = [{ id: SAMPLE_SEGMENT_ID, name: "Loyal Customers" }];

/** The operations, in the order of the pages. Method and path come from the spec. */
export const operations: Readonly<Record<OperationId, Operation>> = {
  listSegments: operation("listSegments", {
    call: (client, headers) => client.GET("/segments", { headers }),
  }),
  createSegments: operation("createSegments", {
    body: created,
    call: (client, headers) => client.POST("/segments", { headers, body: created }),
  }),
  updateSegments: operation("updateSegments", {
    body: updated,
    call: (client, headers) => client.PUT("/segments", { headers, body: updated }),
  }),
  deleteSegments: operation("deleteSegments", {
    ids: SAMPLE_SEGMENT_ID,
    call: (client, headers) =>
      client.DELETE("/segments", { headers, params: { query: { "id:in": [SAMPLE_SEGMENT_ID] } } }),
  }),
  removeShopperProfilesFromSegment: operation("removeShopperProfilesFromSegment", {
    segmentId: SAMPLE_SEGMENT_ID,
    ids: SAMPLE_PROFILE_ID,
    call: (client, headers) =>
      client.DELETE("/segments/{segmentId}/shopper-profiles", {
        headers,
        params: { path: { segmentId: SAMPLE_SEGMENT_ID }, query: { "id:in": [SAMPLE_PROFILE_ID] } },
      }),
  }),
};

export const operationIds: readonly OperationId[] = Object.values(operations).map(
  ({ operationId }) => operationId,
);

/** The name of an operation that changes something. */
export type WriteId = {
  [Id in OperationId]: (typeof generated)[Id] extends { method: "GET" } ? never : Id;
}[OperationId];

export function isWrite(operationId: OperationId): operationId is WriteId {
  return specOperations[operationId].method !== "GET";
}

function operation(operationId: OperationId, { segmentId = "", ids, body, call }: Sample): Operation {
  const { method, path } = specOperations[operationId];
  const query = ids === undefined ? "" : `?id:in=${ids}`;
  return {
    operationId,
    pointer: `#/paths/${pointerToken(path)}/${method.toLowerCase()}`,
    method,
    sample: {
      method,
      path: path.replace("{segmentId}", segmentId) + query,
      ...(body !== undefined && { body }),
    },
    call,
  };
}
