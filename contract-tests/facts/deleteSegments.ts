import { type Fact, says, statementsOf } from "./fact.js";
import { idListPlaces } from "./idListPlaces.js";
import { DELETE } from "./places.js";

/** The statements of the page "Delete Segments", in its order. */
export const deleteSegmentsFacts: readonly Fact[] = statementsOf("Delete Segments", [
  ["The operation is called Delete Segments.", [`${DELETE}/summary`, "Delete Segments"]],
  ["The curl line sends no body.", [`${DELETE}/requestBody`, undefined]],
  ["It deletes one or more segments.", says(DELETE, "Deletes the segments named in `id:in`.")],
  ["It does not delete their shopper profiles.", says(DELETE, "Their shopper profiles are not deleted.")],
  [
    "The modify scope of Customers is needed, since only a GET needs less.",
    [`${DELETE}/security`, [{ XAuthToken: ["store_v2_customers"] }]],
  ],
  ["The query parameter is id:in.", [`${DELETE}/parameters`, ["id:in"], "names"]],
  [
    "The optional id:in is a list of strings, separated by commas.",
    ...idListPlaces(`${DELETE}/parameters/0`),
    says(`${DELETE}/parameters/0`, "The ids of the segments to delete, joined by commas under one key."),
  ],
  [
    "The answer is empty.",
    [`${DELETE}/responses/204/content`, undefined],
    says(`${DELETE}/responses/204`, "The segments are deleted, and the answer has no body."),
  ],
]);
