import { type Fact, says, statementsOf } from "./fact.js";
import { idListPlaces } from "./idListPlaces.js";

const PATH = "/paths/~1segments~1{segmentId}~1shopper-profiles";
const OPERATION = `${PATH}/delete`;

/** The statements of the page "Remove Shopper Profiles from Segment", in its order. */
export const removeShopperProfilesFromSegmentFacts: readonly Fact[] = statementsOf(
  "Remove Shopper Profiles from Segment",
  [
    [
      "The operation is called Remove Shopper Profiles from Segment.",
      [`${OPERATION}/summary`, "Remove Shopper Profiles from Segment"],
      says("/tags/1", "Removes shopper profiles from a segment."),
    ],
    ["It is DELETE /stores/:store_hash/v3/segments/:segmentId/shopper-profiles.", [PATH, ["delete"], "keys"]],
    ["The curl line sends no body.", [`${OPERATION}/requestBody`, undefined]],
    [
      "It removes one or more shopper profiles that are associated with a segment.",
      says(OPERATION, "Removes the shopper profiles named in `id:in` from the segment."),
    ],
    [
      "It removes the association only and does not delete the profiles.",
      says(OPERATION, "Only the association ends: neither the profiles nor the segment are deleted."),
    ],
    [
      "The modify scope of Customers is needed, since only a GET needs less.",
      [`${OPERATION}/security`, [{ XAuthToken: ["store_v2_customers"] }]],
    ],
    [
      "The string segmentId, a UUID, required in the path, is the ID of the segment.",
      [`${OPERATION}/parameters`, ["segmentId", "id:in"], "names"],
      [`${OPERATION}/parameters/0/in`, "path"],
      [`${OPERATION}/parameters/0/required`, true],
      [`${OPERATION}/parameters/0/schema`, { type: "string", format: "uuid" }],
      says(`${OPERATION}/parameters/0`, "ID of the segment."),
    ],
    [
      "The optional id:in is a list of strings, separated by commas.",
      ...idListPlaces(`${OPERATION}/parameters/1`),
      says(
        `${OPERATION}/parameters/1`,
        "The ids of the shopper profiles to remove, joined by commas under one key.",
      ),
    ],
    [
      "The answer is empty.",
      [`${OPERATION}/responses/204/content`, undefined],
      says(`${OPERATION}/responses/204`, "The shopper profiles are removed, and the answer has no body."),
    ],
  ],
);
