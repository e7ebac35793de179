import { type Fact, facts } from "./fact.js";

/** Facts of the page Create Segments, and what other documents add. */
export const createSegmentsFacts: readonly Fact[] = [
  ...facts("Create Segments", "/paths/~1segments/post", [
    ["The operation is called Create Segments.", "/summary", "Create Segments"],
    ["It has one name everywhere.", "/operationId", "createSegments"],
    ["Which scopes allow it.", "/security", [{ XAuthToken: ["store_v2_customers"] }]],
    ["At most 10 requests at once.", "/x-limits/concurrentRequests", 10],
    ["At most 1000 segments in a store.", "/x-limits/segmentsPerStore", 1000],
    ["It takes no query parameter.", "/parameters", undefined],
    ["A body is required.", "/requestBody/required", true],
    ["The body is JSON.", "/requestBody/content", ["application/json"], "keys"],
    ["The body is a list.", "/requestBody/content/application~1json/schema/type", "array"],
    [
      "The rows of the body are described once.",
      "/requestBody/content/application~1json/schema/items/$ref",
      "#/components/schemas/SegmentCreate",
    ],
    [
      "400 carries an error.",
      "/responses/400/content/application~1json/schema/$ref",
      "#/components/schemas/FlatOrBulkError",
    ],
  ]),
  ...facts("API Status Codes", "/paths/~1segments/post", [
    [
      "Which statuses it answers.",
      "/responses",
      ["201", "400", "401", "403", "409", "413", "415", "422", "429", "5XX"],
      "keys",
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
  ...facts("Vendor's OpenAPI file", "/paths/~1segments/post", [
    [
      "201 answers the created segments.",
      "/responses/201/content/application~1json/schema/$ref",
      "#/components/schemas/SegmentCollection",
    ],
  ]),
  ...facts("Vendor's newer export", "/paths/~1segments/post", [
    [
      "409 carries the bulk envelope.",
      "/responses/409/content/application~1json/schema/$ref",
      "#/components/schemas/BulkError",
    ],
  ]),
  ...facts("Third-party reports", "/paths/~1segments/post", [
    [
      "401 may be plain text.",
      "/responses/401/content/text~1plain/schema/$ref",
      "#/components/schemas/PlainTextError",
    ],
    [
      "A 5xx may be an HTML page.",
      "/responses/5XX/content/text~1html/schema/$ref",
      "#/components/schemas/HtmlError",
    ],
  ]),
  ...facts("API rate limits", "/paths/~1segments/post", [
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
  ...facts("Create Segments", "/components/schemas", [
    ["Which fields a row has.", "/SegmentCreate/properties", ["description", "name"], "keys"],
    ["Which fields of a row are required.", "/SegmentCreate/required", ["name"]],
    ["A row has no other fields.", "/SegmentCreate/additionalProperties", false],
    ["`name` is a string.", "/SegmentCreate/properties/name/type", "string"],
    ["`description` is a string.", "/SegmentCreate/properties/description/type", "string"],
    ["The answer holds data and meta.", "/SegmentCollection/required", ["data", "meta"]],
    ["`data` is a list.", "/SegmentCollection/properties/data/type", "array"],
    [
      "`data` holds segments.",
      "/SegmentCollection/properties/data/items/$ref",
      "#/components/schemas/Segment",
    ],
    ["`meta` is an object.", "/CollectionMeta/type", "object"],
    ["`meta` may be empty.", "/CollectionMeta/required", undefined],
  ]),
  ...facts("Vendor's newer export", "/components/schemas", [
    [
      "`meta` may count total, success and failed.",
      "/CollectionMeta/properties",
      ["failed", "success", "total"],
      "keys",
    ],
  ]),
  ...facts("Create Segments", "/components/examples", [
    ["The example of the body creates My Segment.", "/SegmentsToCreate/value/0/name", "My Segment"],
    ["The example of the answer is My Segment.", "/CreatedSegments/value/data/0/name", "My Segment"],
    [
      "The example of the answer has a description.",
      "/CreatedSegments/value/data/0/description",
      "Description",
    ],
    ["The example of the answer has an empty meta.", "/CreatedSegments/value/meta", {}],
  ]),
];
