import { type Fact, facts } from "./fact.js";
import { errors, rateLimitHeaders, statuses } from "./responses.js";

const OPERATION = "/paths/~1segments/delete";

export const deleteSegmentsFacts: readonly Fact[] = [
  ...facts("Delete Segments", OPERATION, [
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
  ...facts("API Status Codes", OPERATION, [
    statuses("204", "400", "401", "403", "404", "413", "422", "429", "5XX"),
    ...errors({
      400: "FlatError",
      401: "FlatError",
      403: "FlatError",
      404: "FlatError",
      413: "FlatError",
      422: "FlatError",
      429: "FlatError",
      "5XX": "FlatError",
    }),
  ]),
  ...facts("Assumed", OPERATION, [["An `id:in` names at least one id.", "/parameters/0/schema/minItems", 1]]),
  ...facts("Segments user guide", OPERATION, [
    [
      "Without `id:in` every segment of the store is deleted.",
      "/parameters/0/description",
      "The segments to delete: one key, its ids joined by commas.\n\n**Warning: leaving it out deletes every segment of the store.**\n",
    ],
  ]),
  ...facts(
    "Third-party reports",
    OPERATION,
    errors({ 401: "PlainTextError", 404: "PlainTextError", "5XX": "HtmlError" }),
  ),
  ...facts("API rate limits", OPERATION, [rateLimitHeaders]),
];
