import { type Fact, says, statementsOf } from "./fact.js";

const OPERATION = "/paths/~1segments/put";
const UPDATE = "/components/schemas/SegmentUpdate";

/** The statements of the page "Update Segments", in its order. */
export const updateSegmentsFacts: readonly Fact[] = statementsOf("Update Segments", [
  ["The operation is called Update Segments.", [`${OPERATION}/summary`, "Update Segments"]],
  [
    "The curl line sends JSON, an array with the id of one segment.",
    [`${OPERATION}/requestBody/required`, true],
    [`${OPERATION}/requestBody/content`, ["application/json"], "keys"],
    ["/components/examples/SegmentsToUpdate/value/0/id", "3fa85f64-5717-4562-b3fc-2c963f66afa6"],
  ],
  [
    "The example of the answer is that segment, with an empty meta.",
    [
      "/components/examples/UpdatedSegments/value",
      {
        data: [
          {
            id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            name: "Loyal Customers",
            description: "Segment of customers with over 5 purchases in the last year",
            created_at: "2023-11-10T09:15:30Z",
            updated_at: "2024-04-20T16:45:00Z",
          },
        ],
        meta: {},
      },
    ],
  ],
  ["It updates segments.", says(OPERATION, "Updates segments.")],
  [
    "At most 10 requests may run at once; there is no other limit.",
    [`${OPERATION}/x-limits/concurrentRequests`, 10],
    [`${OPERATION}/x-limits`, ["concurrentRequests", "x-evidence"], "keys"],
    says(OPERATION, "At most 10 requests may run at once."),
  ],
  [
    "The modify scope of Customers is needed, since only a GET needs less.",
    [`${OPERATION}/security`, [{ XAuthToken: ["store_v2_customers"] }]],
  ],
  ["It has no query parameters.", [`${OPERATION}/parameters`, undefined]],
  [
    "The request is a list of objects.",
    [`${OPERATION}/requestBody/content/application~1json/schema/type`, "array"],
    says(`${OPERATION}/requestBody`, "The ids of the segments and the fields to change, as an array."),
  ],
  [
    "A row has the fields id, required, and name and description, optional.",
    [`${UPDATE}/properties`, ["description", "id", "name"], "keys"],
    [`${UPDATE}/required`, ["id"]],
    says(UPDATE, "The changes to one segment."),
  ],
  [
    "The string id, a UUID, is the ID of the segment.",
    [`${UPDATE}/properties/id/type`, "string"],
    [`${UPDATE}/properties/id/format`, "uuid"],
    says(`${UPDATE}/properties/id`, "ID of the segment."),
    ["/components/schemas/Segment/properties/id/format", "uuid"],
  ],
  [
    "The string name is the name of the segment.",
    [`${UPDATE}/properties/name/type`, "string"],
    says(`${UPDATE}/properties/name`, "New name of the segment."),
  ],
  [
    "The string description is the description of the segment.",
    [`${UPDATE}/properties/description/type`, "string"],
    says(`${UPDATE}/properties/description`, "New description of the segment."),
  ],
  [
    "The answer is an array of segments, with data and meta.",
    says(`${OPERATION}/responses/200`, "The updated segments."),
  ],
  ["400 is a bad request.", [`${OPERATION}/responses/400/$ref`, "#/components/responses/BadRequestBody"]],
]);
