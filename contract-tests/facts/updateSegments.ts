import { type Fact, facts } from "./fact.js";

/** Facts of the page Update Segments, and what other documents add. */
export const updateSegmentsFacts: readonly Fact[] = [
  ...facts("Update Segments", "/paths/~1segments/put", [
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
  ...facts("API Status Codes", "/paths/~1segments/put", [
    [
      "Which statuses it answers.",
      "/responses",
      ["200", "201", "400", "401", "403", "404", "409", "413", "415", "422", "429", "5XX"],
      "keys",
    ],
    [
      "200 answers the updated segments.",
      "/responses/200/content/application~1json/schema/$ref",
      "#/components/schemas/SegmentCollection",
    ],
    [
      "400 carries an error.",
      "/responses/400/content/application~1json/schema/$ref",
      "#/components/schemas/FlatOrBulkError",
    ],
    [
      "401 carries a flat error.",
      "/responses/401/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
    ],
    [
      "403 carries a flat error.",
      "/responses/403/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
    ],
    [
      "404 carries an error.",
      "/responses/404/content/application~1json/schema/$ref",
      "#/components/schemas/FlatOrBulkError",
    ],
    [
      "413 carries a flat error.",
      "/responses/413/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
    ],
    [
      "415 carries a flat error.",
      "/responses/415/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
    ],
    [
      "422 carries an error.",
      "/responses/422/content/application~1json/schema/$ref",
      "#/components/schemas/FlatOrBulkError",
    ],
    [
      "429 carries a flat error where it has a body.",
      "/responses/429/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
    ],
    [
      "A 5xx carries a flat error where it is JSON.",
      "/responses/5XX/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
    ],
  ]),
  ...facts("Vendor's OpenAPI file", "/paths/~1segments/put", [
    [
      "201 answers the updated segments.",
      "/responses/201/content/application~1json/schema/$ref",
      "#/components/schemas/SegmentCollection",
    ],
  ]),
  ...facts("Vendor's newer export", "/paths/~1segments/put", [
    [
      "409 carries the bulk envelope.",
      "/responses/409/content/application~1json/schema/$ref",
      "#/components/schemas/BulkError",
    ],
  ]),
  ...facts("Third-party reports", "/paths/~1segments/put", [
    [
      "401 may be plain text.",
      "/responses/401/content/text~1plain/schema/$ref",
      "#/components/schemas/PlainTextError",
    ],
    [
      "404 may be plain text.",
      "/responses/404/content/text~1plain/schema/$ref",
      "#/components/schemas/PlainTextError",
    ],
    [
      "A 5xx may be an HTML page.",
      "/responses/5XX/content/text~1html/schema/$ref",
      "#/components/schemas/HtmlError",
    ],
  ]),
  ...facts("API rate limits", "/paths/~1segments/put", [
    [
      "429 says how long to wait.",
      "/responses/429/headers",
      [
        "X-Rate-Limit-Requests-Left",
        "X-Rate-Limit-Requests-Quota",
        "X-Rate-Limit-Time-Reset-Ms",
        "X-Rate-Limit-Time-Window-Ms",
        "X-Request-Id",
        "X-Retry-After",
      ],
      "keys",
    ],
  ]),
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
