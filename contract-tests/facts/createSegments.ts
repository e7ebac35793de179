import { type Fact, facts } from "./fact.js";
import { errors, rateLimitHeaders, statuses, success } from "./rows.js";

const OPERATION = "/paths/~1segments/post";

export const createSegmentsFacts: readonly Fact[] = [
  ...facts("Create Segments", OPERATION, [
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
    ...errors({ 400: "FlatOrBulkError" }),
  ]),
  ...facts("API Status Codes", OPERATION, [
    statuses("201", "400", "401", "403", "409", "413", "415", "422", "429", "5XX"),
    ...errors({
      401: "FlatError",
      403: "FlatError",
      413: "FlatError",
      415: "FlatError",
      422: "FlatOrBulkError",
      429: "FlatError",
      "5XX": "FlatError",
    }),
  ]),
  ...facts("Vendor's OpenAPI file", OPERATION, [success("201", "the created segments", "SegmentCollection")]),
  ...facts("Vendor's newer export", OPERATION, errors({ 409: "BulkError" })),
  ...facts("Third-party reports", OPERATION, errors({ 401: "PlainTextError", "5XX": "HtmlError" })),
  ...facts("API rate limits", OPERATION, [rateLimitHeaders]),
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
