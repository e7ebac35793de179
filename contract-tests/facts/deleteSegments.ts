import { type Fact, facts } from "./fact.js";
import { errors, idList, rateLimitHeaders, statuses } from "./rows.js";

const OPERATION = "/paths/~1segments/delete";

export const deleteSegmentsFacts: readonly Fact[] = [
  ...facts("Delete Segments", OPERATION, [
    ["The operation is called Delete Segments.", "/summary", "Delete Segments"],
    ["It has one name everywhere.", "/operationId", "deleteSegments"],
    ["Which scopes allow it.", "/security", [{ XAuthToken: ["store_v2_customers"] }]],
    ["It takes ids.", "/parameters", ["id:in"], "names"],
    ...idList(0),
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
