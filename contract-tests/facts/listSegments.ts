import { type Fact, says, statementsOf } from "./fact.js";
import { idListPlaces } from "./idListPlaces.js";
import { SCHEMAS, LIST } from "./places.js";

const SEGMENT = `${SCHEMAS}/Segment/properties`;
const PAGINATION = `${SCHEMAS}/Pagination/properties`;

/** The statements of the page "List Segments", in its order. Those that all pages share stand here alone. */
export const listSegmentsFacts: readonly Fact[] = statementsOf("List Segments", [
  [
    "The group Segments has four operations: List, Create, Update and Delete Segments.",
    ["/paths/~1segments", ["delete", "get", "post", "put"], "keys"],
    says("/tags/0", "Lists, creates, updates and deletes segments."),
  ],
  ["The operation is called List Segments.", [`${LIST}/summary`, "List Segments"]],
  [
    "It is GET /stores/:store_hash/v3/segments at api.bigcommerce.com.",
    ["/servers/0/url", "https://api.bigcommerce.com/stores/{store_hash}/v3"],
  ],
  ["The example of the answer is labelled 200.", says(`${LIST}/responses/200`, "One page of segments.")],
  [
    "The example shows one segment on one page of 50.",
    [
      "/components/examples/SegmentPage/value",
      {
        data: [
          {
            id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            name: "Loyal Customers",
            description: "Customers who have made more than 5 purchases in the last year",
            created_at: "2023-11-10T14:22:30.000Z",
            updated_at: "2024-04-20T09:15:45.000Z",
          },
        ],
        meta: { pagination: { total: 1, count: 1, per_page: 50, current_page: 1, total_pages: 1 } },
      },
    ],
    [`${LIST}/parameters/1/schema/default`, 50],
    says(`${LIST}/parameters/1`, "Number of segments on a page, 50 by default."),
  ],
  [
    "A segment of the example has an id, a name, a description and two times.",
    [SEGMENT, ["created_at", "description", "id", "name", "updated_at"], "keys"],
    says(`${SCHEMAS}/Segment`, "A segment of the store."),
    [`${SEGMENT}/id/type`, "string"],
    says(`${SEGMENT}/id`, "ID of the segment."),
    [`${SEGMENT}/name/type`, "string"],
    says(`${SEGMENT}/name`, "Name of the segment."),
    says(`${SEGMENT}/description`, "Description of the segment."),
    [`${SEGMENT}/created_at/type`, "string"],
    [`${SEGMENT}/created_at/format`, "date-time"],
    says(`${SEGMENT}/created_at`, "Time when the segment was created."),
    [`${SEGMENT}/updated_at/type`, "string"],
    [`${SEGMENT}/updated_at/format`, "date-time"],
    says(`${SEGMENT}/updated_at`, "Time when the segment was last updated."),
  ],
  [
    "The pagination of the example has five numbers.",
    [`${SCHEMAS}/SegmentPageMeta/required`, ["pagination"]],
    says(`${SCHEMAS}/Pagination`, "Place of the page in the whole list."),
    [`${PAGINATION}/total/type`, "integer"],
    says(`${PAGINATION}/total`, "Number of segments on all pages."),
    [`${PAGINATION}/count/type`, "integer"],
    says(`${PAGINATION}/count`, "Number of segments on this page."),
    [`${PAGINATION}/per_page/type`, "integer"],
    says(`${PAGINATION}/per_page`, "Largest number of segments on a page."),
    [`${PAGINATION}/current_page/type`, "integer"],
    says(`${PAGINATION}/current_page`, "Number of this page."),
    [`${PAGINATION}/total_pages/type`, "integer"],
    says(`${PAGINATION}/total_pages`, "Number of pages."),
  ],
  [
    "It returns a list of segments, in pages.",
    says(LIST, "Returns the segments of the store, page by page."),
    says(`${SCHEMAS}/SegmentPage`, "One page of segments."),
  ],
  [
    "The token of an API account goes into the header X-Auth-Token.",
    ["/components/securitySchemes/XAuthToken/type", "apiKey"],
    ["/components/securitySchemes/XAuthToken/in", "header"],
    ["/components/securitySchemes/XAuthToken/name", "X-Auth-Token"],
    says("/components/securitySchemes/XAuthToken", "The access token of an API account."),
  ],
  [
    "The scopes are those of Customers, and a GET needs read-only permission alone.",
    [
      `${LIST}/security`,
      [{ XAuthToken: ["store_v2_customers_read_only"] }, { XAuthToken: ["store_v2_customers"] }],
    ],
    says(
      "/components/securitySchemes/XAuthToken",
      "Reading needs the scope `store_v2_customers_read_only` or `store_v2_customers`, writing needs `store_v2_customers`.",
    ),
  ],
  [
    "The parameter store_hash, required in the path, is the permanent ID of the store.",
    ["/servers/0/variables", ["store_hash"], "keys"],
    says("/servers/0", "The Admin REST API of one store, whose permanent ID is `store_hash`."),
  ],
  [
    "The header Accept is required, and application/json by default.",
    says("/info", "Every request carries `Accept: application/json`."),
  ],
  [
    "The query parameters are page, limit and id:in.",
    [`${LIST}/parameters`, ["page", "limit", "id:in"], "names"],
  ],
  [
    "The optional integer page is the number of the page.",
    [`${LIST}/parameters/0/in`, "query"],
    [`${LIST}/parameters/0/required`, false],
    [`${LIST}/parameters/0/schema/type`, "integer"],
    says(`${LIST}/parameters/0`, "Number of the page."),
  ],
  [
    "The optional integer limit is the number of items on a page.",
    [`${LIST}/parameters/1/in`, "query"],
    [`${LIST}/parameters/1/required`, false],
    [`${LIST}/parameters/1/schema/type`, "integer"],
  ],
  [
    "The optional id:in is a list of strings, separated by commas.",
    ...idListPlaces(`${LIST}/parameters/2`),
    says(`${LIST}/parameters/2`, "The ids of the segments to return, joined by commas under one key."),
  ],
  [
    "The answer has data, a list of objects.",
    [`${SCHEMAS}/SegmentPage/required`, ["data", "meta"]],
    [`${SCHEMAS}/SegmentPage/properties/data/type`, "array"],
    says(`${SCHEMAS}/SegmentPage/properties/data`, "The segments on the page."),
  ],
  [
    "The answer has meta, an object with the pagination and totals of the collection.",
    [`${SCHEMAS}/SegmentPageMeta/type`, "object"],
    says(`${SCHEMAS}/SegmentPageMeta`, "Pagination of the list and totals of the collection."),
  ],
]);
