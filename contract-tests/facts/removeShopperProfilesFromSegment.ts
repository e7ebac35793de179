import { type Fact, facts } from "./fact.js";
import { errors, idList, rateLimitHeaders, statuses } from "./rows.js";

const OPERATION = "/paths/~1segments~1{segmentId}~1shopper-profiles/delete";

export const removeShopperProfilesFromSegmentFacts: readonly Fact[] = [
  ...facts("Remove Shopper Profiles from Segment", OPERATION, [
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
    ...idList(1),
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
  ...facts("Assumed", OPERATION, [["An `id:in` names at least one id.", "/parameters/1/schema/minItems", 1]]),
  ...facts("Segments user guide", OPERATION, [
    [
      "Without `id:in` the segment is emptied.",
      "/parameters/1/description",
      "The shopper profiles to take out: one key, its ids joined by commas.\n\n**Warning: leaving it out empties the segment.**\n",
    ],
  ]),
  ...facts(
    "Third-party reports",
    OPERATION,
    errors({ 401: "PlainTextError", 404: "PlainTextError", "5XX": "HtmlError" }),
  ),
  ...facts("API rate limits", OPERATION, [rateLimitHeaders]),
];
