import { type Fact, says, statementsOf } from "./fact.js";
import { idListPlaces } from "./idListPlaces.js";

const OPERATION = "/paths/~1segments/delete";

/** The statements of the page "Delete Segments", in its order. */
export const deleteSegmentsFacts: readonly Fact[] = statementsOf("Delete Segments", [
  ["The operation is called Delete Segments.", [`${OPERATION}/summary`, "Delete Segments"]],
  ["The curl line sends no body.", [`${OPERATION}/requestBody`, undefined]],
  ["It deletes one or more segments.", says(OPERATION, "Deletes the segments named in `id:in`.")],
  ["It does not delete their shopper profiles.", says(OPERATION, "Their shopper profiles are not deleted.")],
  [
    "The modify scope of Customers is needed, since only a GET needs less.",
    [`${OPERATION}/security`, [{ XAuthToken: ["store_v2_customers"] }]],
  ],
  ["The query parameter is id:in.", [`${OPERATION}/parameters`, ["id:in"], "names"]],
  [
    "The optional id:in is a list of strings, separated by commas.",
    ...idListPlaces(`${OPERATION}/parameters/0`),
    says(`${OPERATION}/parameters/0`, "The ids of the segments to delete, joined by commas under one key."),
  ],
  [
    "The answer is empty.",
    [`${OPERATION}/responses/204/content`, undefined],
    says(`${OPERATION}/responses/204`, "The segments are deleted, and the answer has no body."),
  ],
]);
