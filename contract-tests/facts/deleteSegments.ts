import { type Fact, facts } from "./fact.js";

/** Facts of the page Delete Segments, and what other documents add. */
export const deleteSegmentsFacts: readonly Fact[] = [
  ...facts("Delete Segments", "/paths/~1segments/delete", [
    ["The operation is called Delete Segments.", "/summary", "Delete Segments"],
    ["It has one name everywhere.", "/operationId", "deleteSegments"],
    ["Which scopes allow it.", "/security", [{ XAuthToken: ["store_v2_customers"] }]],
    ["It takes ids.", "/parameters", ["id:in"], "names"],
    ["`id:in` is a query parameter.", "/parameters/0/in", "query"],
    ["`id:in` is optional.", "/parameters/0/required", false],
    ["`id:in` is a list.", "/parameters/0/schema/type", "array"],
    [
      "The ids of `id:in` are strings that name segments or profiles, which are UUIDs.",
      "/parameters/0/schema/items",
      { type: "string", format: "uuid" },
    ],
    ["`id:in` is a list separated by commas: form style.", "/parameters/0/style", "form"],
    ["`id:in` is a list separated by commas: one key.", "/parameters/0/explode", false],
    ["It takes no body.", "/requestBody", undefined],
    ["The answer is empty.", "/responses/204/content", undefined],
  ]),
  ...facts("API Status Codes", "/paths/~1segments/delete", [
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
  ...facts("Assumed", "/paths/~1segments/delete", [
    ["An `id:in` names at least one id.", "/parameters/0/schema/minItems", 1],
  ]),
  ...facts("Segments user guide", "/paths/~1segments/delete", [
    [
      "Without `id:in` every segment of the store is deleted.",
      "/parameters/0/description",
      "The segments to delete: one key, its ids joined by commas.\n\n**Warning: leaving it out deletes every segment of the store.**\n",
    ],
  ]),
  ...facts("Third-party reports", "/paths/~1segments/delete", [
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
  ...facts("API rate limits", "/paths/~1segments/delete", [
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
