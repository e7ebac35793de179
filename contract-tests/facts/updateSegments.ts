import { type Fact, facts } from "./fact.js";
import { errors, rateLimitHeaders, statuses, success } from "./rows.js";

const OPERATION = "/paths/~1segments/put";

export const updateSegmentsFacts: readonly Fact[] = [
  ...facts("Update Segments", OPERATION, [
    ["The operation is called Update Segments.", "/summary", "Update Segments"],
    ["It has one name everywhere.", "/operationId", "updateSegments"],
    ["Which scopes allow it.", "/security", [{ XAuthToken: ["store_v2_customers"] }]],
    ["At most 10 requests at once.", "/x-limits/concurrentRequests", 10],
    ["No other limit stands on the page.", "/x-limits", ["concurrentRequests", "x-evidence"], "keys"],
    ["It takes no query parameter.", "/parameters", undefined],
    ["A body is required.", "/requestBody/required", true],
    ["The body is JSON.", "/requestBody/content", ["application/json"], "keys"],
    ["The body is a list.", "/requestBody/content/application~1json/schema/type", "array"],
    [
      "The rows of the body are described once.",
      "/requestBody/content/application~1json/schema/items/$ref",
      "#/components/schemas/SegmentUpdate",
    ],
  ]),
  ...facts("API Status Codes", OPERATION, [
    statuses("200", "201", "400", "401", "403", "404", "409", "413", "415", "422", "429", "5XX"),
    success("200", "the updated segments", "SegmentCollection"),
    ...errors({
      400: "FlatOrBulkError",
      401: "FlatError",
      403: "FlatError",
      404: "FlatOrBulkError",
      413: "FlatError",
      415: "FlatError",
      422: "FlatOrBulkError",
      429: "FlatError",
      "5XX": "FlatError",
    }),
  ]),
  ...facts("Vendor's OpenAPI file", OPERATION, [success("201", "the updated segments", "SegmentCollection")]),
  ...facts("Vendor's newer export", OPERATION, errors({ 409: "BulkError" })),
  ...facts(
    "Third-party reports",
    OPERATION,
    errors({ 401: "PlainTextError", 404: "PlainTextError", "5XX": "HtmlError" }),
  ),
  ...facts("API rate limits", OPERATION, [rateLimitHeaders]),
  ...facts("Update Segments", "/components/schemas", [
    ["Which fields a row has.", "/SegmentUpdate/properties", ["description", "id", "name"], "keys"],
    ["Which fields of a row are required.", "/SegmentUpdate/required", ["id"]],
    ["A row has no other fields.", "/SegmentUpdate/additionalProperties", false],
    ["`id` is a string.", "/SegmentUpdate/properties/id/type", "string"],
    ["`name` is a string.", "/SegmentUpdate/properties/name/type", "string"],
    ["`description` is a string.", "/SegmentUpdate/properties/description/type", "string"],
    ["The id of a row is a UUID.", "/SegmentUpdate/properties/id/format", "uuid"],
  ]),
  ...facts("Update Segments", "/components/examples", [
    [
      "The example of the body names this segment.",
      "/SegmentsToUpdate/value/0/id",
      "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    ],
    [
      "The example of the answer is this segment.",
      "/UpdatedSegments/value",
      {
        data: [
          {
            id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            name: "Loyal Customers",
            description: "Segment of customers with over 5 purchases in the last year",
            created_at: "2023-11-10T09:15:30Z",
            updated_at: "2024-04-20T16:45:00Z",
          },
        ],
        meta: {},
      },
    ],
  ]),
];
