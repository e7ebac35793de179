import { type Fact, facts } from "./fact.js";

/** Facts of the page Remove Shopper Profiles from Segment, and what other documents add. */
export const removeShopperProfilesFromSegmentFacts: readonly Fact[] = [
  ...facts(
    "Remove Shopper Profiles from Segment",
    "/paths/~1segments~1{segmentId}~1shopper-profiles/delete",
    [
      [
        "The operation is called Remove Shopper Profiles from Segment.",
        "/summary",
        "Remove Shopper Profiles from Segment",
      ],
      ["It has one name everywhere.", "/operationId", "removeShopperProfilesFromSegment"],
      ["Which scopes allow it.", "/security", [{ XAuthToken: ["store_v2_customers"] }]],
      ["It takes a segment and ids.", "/parameters", ["segmentId", "id:in"], "names"],
      ["`segmentId` is a path parameter.", "/parameters/0/in", "path"],
      ["`segmentId` is required.", "/parameters/0/required", true],
      ["`segmentId` is a UUID.", "/parameters/0/schema", { type: "string", format: "uuid" }],
      ["`id:in` is a query parameter.", "/parameters/1/in", "query"],
      ["`id:in` is optional.", "/parameters/1/required", false],
      ["`id:in` is a list.", "/parameters/1/schema/type", "array"],
      [
        "The ids of `id:in` are strings that name segments or profiles, which are UUIDs.",
        "/parameters/1/schema/items",
        { type: "string", format: "uuid" },
      ],
      ["`id:in` is a list separated by commas: form style.", "/parameters/1/style", "form"],
      ["`id:in` is a list separated by commas: one key.", "/parameters/1/explode", false],
      ["It takes no body.", "/requestBody", undefined],
      ["The answer is empty.", "/responses/204/content", undefined],
    ],
  ),
  ...facts("API Status Codes", "/paths/~1segments~1{segmentId}~1shopper-profiles/delete", [
    [
      "Which statuses it answers.",
      "/responses",
      ["204", "400", "401", "403", "404", "413", "422", "429", "5XX"],
      "keys",
    ],
    [
      "400 carries an error.",
      "/responses/400/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
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
      "#/components/schemas/FlatError",
    ],
    [
      "413 carries a flat error.",
      "/responses/413/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
    ],
    [
      "422 carries an error.",
      "/responses/422/content/application~1json/schema/$ref",
      "#/components/schemas/FlatError",
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
  ...facts("Assumed", "/paths/~1segments~1{segmentId}~1shopper-profiles/delete", [
    ["An `id:in` names at least one id.", "/parameters/1/schema/minItems", 1],
  ]),
  ...facts("Segments user guide", "/paths/~1segments~1{segmentId}~1shopper-profiles/delete", [
    [
      "Without `id:in` the segment is emptied.",
      "/parameters/1/description",
      "The shopper profiles to take out: one key, its ids joined by commas.\n\n**Warning: leaving it out empties the segment.**\n",
    ],
  ]),
  ...facts("Third-party reports", "/paths/~1segments~1{segmentId}~1shopper-profiles/delete", [
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
  ...facts("API rate limits", "/paths/~1segments~1{segmentId}~1shopper-profiles/delete", [
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
];
