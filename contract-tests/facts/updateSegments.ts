import { type Fact, says, statementsOf } from "./fact.js";
import { SCHEMAS, UPDATE } from "./places.js";

const ROW = `${SCHEMAS}/SegmentUpdate`;

/** The statements of the page "Update Segments", in its order. */
export const updateSegmentsFacts: readonly Fact[] = statementsOf("Update Segments", [
  ["The operation is called Update Segments.", [`${UPDATE}/summary`, "Update Segments"]],
  [
    "The curl line sends JSON, an array with the id of one segment.",
    [`${UPDATE}/requestBody/required`, true],
    [`${UPDATE}/requestBody/content`, ["application/json"], "keys"],
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
  ["It updates segments.", says(UPDATE, "Updates segments.")],
  [
    "At most 10 requests may run at once; there is no other limit.",
    [`${UPDATE}/x-limits/concurrentRequests`, 10],
    [`${UPDATE}/x-limits`, ["concurrentRequests", "x-evidence"], "keys"],
    says(UPDATE, "At most 10 requests may run at once."),
  ],
  [
    "The modify scope of Customers is needed, since only a GET needs less.",
    [`${UPDATE}/security`, [{ XAuthToken: ["store_v2_customers"] }]],
  ],
  ["It has no query parameters.", [`${UPDATE}/parameters`, undefined]],
  [
    "The request is a list of objects.",
    [`${UPDATE}/requestBody/content/application~1json/schema/type`, "array"],
    says(`${UPDATE}/requestBody`, "The ids of the segments and the fields to change, as an array."),
  ],
  [
    "A row has the fields id, required, and name and description, optional.",
    [`${ROW}/properties`, ["description", "id", "name"], "keys"],
    [`${ROW}/required`, ["id"]],
    says(ROW, "The changes to one segment."),
  ],
  [
    "The string id, a UUID, is the ID of the segment.",
    [`${ROW}/properties/id/type`, "string"],
    [`${ROW}/properties/id/format`, "uuid"],
    says(`${ROW}/properties/id`, "ID of the segment."),
    ["/components/schemas/Segment/properties/id/format", "uuid"],
  ],
  [
    "The string name is the name of the segment.",
    [`${ROW}/properties/name/type`, "string"],
    says(`${ROW}/properties/name`, "New name of the segment."),
  ],
  [
    "The string description is the description of the segment.",
    [`${ROW}/properties/description/type`, "string"],
    says(`${ROW}/properties/description`, "New description of the segment."),
  ],
  [
    "The answer is an array of segments, with data and meta.",
    says(`${UPDATE}/responses/200`, "The updated segments."),
  ],
  ["400 is a bad request.", [`${UPDATE}/responses/400/$ref`, "#/components/responses/BadRequestBody"]],
]);
