import { type Fact, facts } from "./fact.js";

/** Facts that every operation shares: server, paths, authentication, the segment, errors and headers. */
export const sharedFacts: readonly Fact[] = [
  ...facts("List Segments", "", [
    [
      "The API is served at api.bigcommerce.com, by store, as version 3.",
      "/servers/0/url",
      "https://api.bigcommerce.com/stores/{store_hash}/v3",
    ],
    ["There is one server.", "/servers", ["0"], "keys"],
    ["The store hash is the one variable of the URL.", "/servers/0/variables", ["store_hash"], "keys"],
    [
      "The store hash is the permanent ID of the store.",
      "/servers/0/variables/store_hash/description",
      "Permanent ID of the BigCommerce store.",
    ],
    [
      "The operations stand on two paths.",
      "/paths",
      ["/segments", "/segments/{segmentId}/shopper-profiles"],
      "keys",
    ],
    [
      "Segments are listed, created, updated and deleted on one path.",
      "/paths/~1segments",
      ["delete", "get", "post", "put"],
      "keys",
    ],
    ["Authentication is a key.", "/components/securitySchemes/XAuthToken/type", "apiKey"],
    ["The key stands in a header.", "/components/securitySchemes/XAuthToken/in", "header"],
    ["The header is X-Auth-Token.", "/components/securitySchemes/XAuthToken/name", "X-Auth-Token"],
  ]),
  ...facts("Remove Shopper Profiles from Segment", "", [
    [
      "On the membership path the contract has one operation.",
      "/paths/~1segments~1{segmentId}~1shopper-profiles",
      ["delete"],
      "keys",
    ],
  ]),
  ...facts("List Segments", "/components/schemas", [
    [
      "A segment has an id, a name, a description and two timestamps.",
      "/Segment/properties",
      ["created_at", "description", "id", "name", "updated_at"],
      "keys",
    ],
    ["The id of a segment is a string.", "/Segment/properties/id/type", "string"],
    ["The id of a segment is a UUID.", "/Segment/properties/id/format", "uuid"],
    ["The name of a segment is a string.", "/Segment/properties/name/type", "string"],
    ["`created_at` is a string.", "/Segment/properties/created_at/type", "string"],
    ["`updated_at` is a string.", "/Segment/properties/updated_at/type", "string"],
    [
      "The examples always show all but the description, which is optional on input.",
      "/Segment/required",
      ["id", "name", "created_at", "updated_at"],
    ],
  ]),
  ...facts("Third-party reports", "/components/schemas", [
    [
      "The description of a segment is a string or null.",
      "/Segment/properties/description/type",
      ["string", "null"],
    ],
    [
      "The details of an error are a map or a list.",
      "/ErrorDetails/oneOf",
      [
        { type: "object", additionalProperties: true },
        { type: "array", items: {} },
      ],
    ],
    ["Some errors are plain text.", "/PlainTextError/type", "string"],
    ["Some 5xx bodies are HTML pages.", "/HtmlError/type", "string"],
  ]),
  ...facts("Vendor's OpenAPI file", "/components/schemas", [
    ["`created_at` is an RFC 3339 date-time.", "/Segment/properties/created_at/format", "date-time"],
    ["`updated_at` is an RFC 3339 date-time.", "/Segment/properties/updated_at/format", "date-time"],
  ]),
  ...facts("Vendor's newer export", "/components/schemas", [
    ["Properties are added without notice.", "/Segment/additionalProperties", true],
    [
      "A bulk error holds data, errors and meta, all three required.",
      "/BulkError/required",
      ["data", "errors", "meta"],
    ],
    [
      "The data of a bulk error are segments.",
      "/BulkError/properties/data/items/$ref",
      "#/components/schemas/Segment",
    ],
    [
      "The meta of a bulk error counts total, success and failed.",
      "/BulkMeta/required",
      ["total", "success", "failed"],
    ],
    ["An error of a row carries a status.", "/RowError/properties/status/type", "integer"],
    ["An error of a row carries a title.", "/RowError/properties/title/type", "string"],
  ]),
  ...facts("API Status Codes", "/components/schemas", [
    [
      "A flat error has a status, a title, a type and details.",
      "/FlatError/properties",
      ["detail", "errors", "instance", "status", "title", "type"],
      "keys",
    ],
    ["The status of an error is a number.", "/FlatError/properties/status/type", "integer"],
    ["The title of an error is text.", "/FlatError/properties/title/type", "string"],
  ]),
  ...facts("API rate limits", "/components/headers", [
    [
      "The window of the quota is a header in milliseconds.",
      "/RateLimitTimeWindowMs/schema",
      { type: "integer", minimum: 0 },
    ],
    [
      "The time until the quota is refreshed is a header in milliseconds.",
      "/RateLimitTimeResetMs/schema",
      { type: "integer", minimum: 0 },
    ],
    ["The quota is a header.", "/RateLimitRequestsQuota/schema", { type: "integer", minimum: 0 }],
    [
      "What is left of the quota is a header.",
      "/RateLimitRequestsLeft/schema",
      { type: "integer", minimum: 0 },
    ],
    ["The time to wait is a header in seconds.", "/RetryAfter/schema", { type: "integer", minimum: 0 }],
  ]),
  ...facts("Third-party reports", "/components/headers", [
    ["A request id comes in a header.", "/RequestId/schema/type", "string"],
  ]),
  ...facts("Third-party reports", "/components/examples", [
    ["A missing token is answered with this text.", "/MissingToken/value", "X-Auth-Token header is required"],
    [
      "An empty token is answered with this text.",
      "/EmptyToken/value",
      "X-Auth-Token header should have correct format",
    ],
    [
      "An unknown route is answered with this text.",
      "/RouteNotFound/value",
      "The route is not found, check the URL",
    ],
  ]),
  ...facts("Vendor's newer export", "/components/examples", [
    [
      "A name in use is answered with this envelope.",
      "/NameInUse/value",
      {
        data: [],
        errors: [
          {
            status: 409,
            title: "Cannot have multiple segments with the same name.",
            type: "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes",
            errors: {},
          },
        ],
        meta: { total: 1, success: 0, failed: 1 },
      },
    ],
  ]),
];
