import type { SegmentsClient } from "../../src/index.js";
import type { OperationId } from "../../src/operations.js";

export type { OperationId };

/** A request as it goes over the wire, relative to the base URL of a target. */
export interface OperationRequest {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path with its query, beginning with a slash. */
  path: string;
  /** Value that is sent as JSON. */
  body?: unknown;
}

/** An operation of the contract and where the documents describe it. */
export interface Operation {
  operationId: OperationId;
  /** Title of its page. */
  page: string;
  /** JSON pointer of the operation in the spec. */
  pointer: string;
  method: OperationRequest["method"];
  /** A valid request, made of the ids that the pages show. */
  sample: OperationRequest;
  /** Sends the sample through the client. */
  call: (client: SegmentsClient, headers: Record<string, string>) => Promise<{ response: Response }>;
}

/** The segment of the pages' examples. */
export const SAMPLE_SEGMENT_ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
/** A shopper profile for samples. */
export const SAMPLE_PROFILE_ID = "9c858901-8a57-4791-81fe-4c455b099bc9";

/** The five operations, in the order of the pages. */
export const operations: Record<OperationId, Operation> = {
  listSegments: {
    operationId: "listSegments",
    page: "List Segments",
    pointer: "#/paths/~1segments/get",
    method: "GET",
    sample: { method: "GET", path: "/segments" },
    call: (client, headers) => client.GET("/segments", { headers }),
  },
  createSegments: {
    operationId: "createSegments",
    page: "Create Segments",
    pointer: "#/paths/~1segments/post",
    method: "POST",
    sample: { method: "POST", path: "/segments", body: [{ name: "My Segment" }] },
    call: (client, headers) => client.POST("/segments", { headers, body: [{ name: "My Segment" }] }),
  },
  updateSegments: {
    operationId: "updateSegments",
    page: "Update Segments",
    pointer: "#/paths/~1segments/put",
    method: "PUT",
    sample: {
      method: "PUT",
      path: "/segments",
      body: [{ id: SAMPLE_SEGMENT_ID, name: "Loyal Customers" }],
    },
    call: (client, headers) =>
      client.PUT("/segments", { headers, body: [{ id: SAMPLE_SEGMENT_ID, name: "Loyal Customers" }] }),
  },
  deleteSegments: {
    operationId: "deleteSegments",
    page: "Delete Segments",
    pointer: "#/paths/~1segments/delete",
    method: "DELETE",
    sample: { method: "DELETE", path: `/segments?id:in=${SAMPLE_SEGMENT_ID}` },
    call: (client, headers) =>
      client.DELETE("/segments", { headers, params: { query: { "id:in": [SAMPLE_SEGMENT_ID] } } }),
  },
  removeShopperProfilesFromSegment: {
    operationId: "removeShopperProfilesFromSegment",
    page: "Remove Shopper Profiles from Segment",
    pointer: "#/paths/~1segments~1{segmentId}~1shopper-profiles/delete",
    method: "DELETE",
    sample: {
      method: "DELETE",
      path: `/segments/${SAMPLE_SEGMENT_ID}/shopper-profiles?id:in=${SAMPLE_PROFILE_ID}`,
    },
    call: (client, headers) =>
      client.DELETE("/segments/{segmentId}/shopper-profiles", {
        headers,
        params: { path: { segmentId: SAMPLE_SEGMENT_ID }, query: { "id:in": [SAMPLE_PROFILE_ID] } },
      }),
  },
};

/** The names of the five operations, in the order of the pages. */
export const operationIds: readonly OperationId[] = Object.values(operations).map(
  ({ operationId }) => operationId,
);
