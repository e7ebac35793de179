import { type Fact, says, statementsOf } from "./fact.js";
import { CREATE, SCHEMAS } from "./places.js";

const ROW = `${SCHEMAS}/SegmentCreate`;

/** The statements of the page "Create Segments", in its order. */
export const createSegmentsFacts: readonly Fact[] = statementsOf("Create Segments", [
  ["The operation is called Create Segments.", [`${CREATE}/summary`, "Create Segments"]],
  [
    "The curl line sends JSON, an array with one row named My Segment.",
    [`${CREATE}/requestBody/required`, true],
    [`${CREATE}/requestBody/content`, ["application/json"], "keys"],
    [`${CREATE}/requestBody/content/application~1json/schema/type`, "array"],
    says(`${CREATE}/requestBody`, "The segments to create, as an array."),
    ["/components/examples/SegmentsToCreate/value/0/name", "My Segment"],
  ],
  [
    "The example of the answer is My Segment, with a description and an empty meta.",
    ["/components/examples/CreatedSegments/value/data/0/name", "My Segment"],
    ["/components/examples/CreatedSegments/value/data/0/description", "Description"],
    ["/components/examples/CreatedSegments/value/meta", {}],
    says(`${SCHEMAS}/CollectionMeta`, "Data about the answer, empty on the pages."),
    [`${SCHEMAS}/CollectionMeta/required`, undefined],
  ],
  ["It creates segments.", says(CREATE, "Creates segments.")],
  [
    "At most 10 requests may run at once, and a store holds at most 1000 segments.",
    [`${CREATE}/x-limits/concurrentRequests`, 10],
    [`${CREATE}/x-limits/segmentsPerStore`, 1000],
    says(CREATE, "At most 10 requests may run at once, and a store holds at most 1000 segments."),
  ],
  [
    "The modify scope of Customers is needed, since only a GET needs less.",
    [`${CREATE}/security`, [{ XAuthToken: ["store_v2_customers"] }]],
  ],
  ["It has no query parameters.", [`${CREATE}/parameters`, undefined]],
  [
    "The request has the fields name, required, and description, optional.",
    [`${ROW}/properties`, ["description", "name"], "keys"],
    [`${ROW}/required`, ["name"]],
    says(ROW, "A segment to create."),
  ],
  [
    "The string name is the name of the segment.",
    [`${ROW}/properties/name/type`, "string"],
    says(`${ROW}/properties/name`, "Name of the segment."),
  ],
  [
    "The string description is the description of the segment.",
    [`${ROW}/properties/description/type`, "string"],
    says(`${ROW}/properties/description`, "Description of the segment."),
  ],
  [
    "The answer is an array of the created segments.",
    says(`${CREATE}/responses/201`, "The created segments."),
    says(`${SCHEMAS}/SegmentCollection`, "The segments that a request created or updated."),
  ],
  [
    "The answer has data, a list of objects.",
    [`${SCHEMAS}/SegmentCollection/required`, ["data", "meta"]],
    [`${SCHEMAS}/SegmentCollection/properties/data/type`, "array"],
    says(`${SCHEMAS}/SegmentCollection/properties/data`, "The created or updated segments."),
  ],
  ["The answer has meta, an object.", [`${SCHEMAS}/CollectionMeta/type`, "object"]],
  [
    "400 is a bad request.",
    says("/components/responses/BadRequestBody", "Bad request."),
    [`${CREATE}/responses/400/$ref`, "#/components/responses/BadRequestBody"],
  ],
  ["409 is a conflict.", says(`${CREATE}/responses/409`, "Conflict.")],
]);
