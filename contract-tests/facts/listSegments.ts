import { type Fact, facts } from "./fact.js";
import { errors, idList, rateLimitHeaders, statuses, success } from "./rows.js";

const OPERATION = "/paths/~1segments/get";

export const listSegmentsFacts: readonly Fact[] = [
  ...facts("List Segments", OPERATION, [
    ["The operation is called List Segments.", "/summary", "List Segments"],
    ["It has one name everywhere.", "/operationId", "listSegments"],
    [
      "Which scopes allow it.",
      "/security",
      [{ XAuthToken: ["store_v2_customers_read_only"] }, { XAuthToken: ["store_v2_customers"] }],
    ],
    ["It takes a page, a limit and ids.", "/parameters", ["page", "limit", "id:in"], "names"],
    ["`page` is a query parameter.", "/parameters/0/in", "query"],
    ["`page` is optional.", "/parameters/0/required", false],
    ["`page` is an integer, counted from 1.", "/parameters/0/schema", { type: "integer", minimum: 1 }],
    ["`limit` is a query parameter.", "/parameters/1/in", "query"],
    ["`limit` is optional.", "/parameters/1/required", false],
    ["`limit` is an integer.", "/parameters/1/schema/type", "integer"],
    ...idList(2),
    success("200", "a page of segments", "SegmentPage"),
  ]),
  ...facts("API Status Codes", OPERATION, [
    statuses("200", "400", "401", "403", "413", "422", "429", "5XX"),
    ...errors({
      400: "FlatError",
      401: "FlatError",
      403: "FlatError",
      413: "FlatError",
      422: "FlatError",
      429: "FlatError",
      "5XX": "FlatError",
    }),
  ]),
  ...facts("Assumed", OPERATION, [
    ["`limit` is at least 1.", "/parameters/1/schema/minimum", 1],
    ["An `id:in` names at least one id.", "/parameters/2/schema/minItems", 1],
  ]),
  ...facts("Pagination (general page)", OPERATION, [
    ["`limit` is at most 250.", "/parameters/1/schema/maximum", 250],
  ]),
  ...facts("Third-party reports", OPERATION, errors({ 401: "PlainTextError", "5XX": "HtmlError" })),
  ...facts("API rate limits", OPERATION, [rateLimitHeaders]),
  ...facts("List Segments", "/components/schemas", [
    ["A page holds data and meta.", "/SegmentPage/required", ["data", "meta"]],
    ["`data` is a list.", "/SegmentPage/properties/data/type", "array"],
    ["`data` holds segments.", "/SegmentPage/properties/data/items/$ref", "#/components/schemas/Segment"],
    ["`meta` is an object.", "/SegmentPage/properties/meta/type", "object"],
    ["`meta` holds the pagination.", "/SegmentPage/properties/meta/required", ["pagination"]],
    [
      "The pagination is described once.",
      "/SegmentPage/properties/meta/properties/pagination/$ref",
      "#/components/schemas/Pagination",
    ],
    [
      "The pagination has five numbers.",
      "/Pagination/required",
      ["total", "count", "per_page", "current_page", "total_pages"],
    ],
    ["`total` is an integer.", "/Pagination/properties/total/type", "integer"],
    ["`count` is an integer.", "/Pagination/properties/count/type", "integer"],
    ["`per_page` is an integer.", "/Pagination/properties/per_page/type", "integer"],
    ["`current_page` is an integer.", "/Pagination/properties/current_page/type", "integer"],
    ["`total_pages` is an integer.", "/Pagination/properties/total_pages/type", "integer"],
  ]),
  ...facts("Vendor's newer export", "/components/schemas", [
    [
      "The links of the pagination are optional and three.",
      "/Pagination/properties/links/properties",
      ["current", "next", "previous"],
      "keys",
    ],
  ]),
  ...facts("List Segments", "/components/examples", [
    [
      "The example shows one segment on one page of 50.",
      "/SegmentPage/value",
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
  ]),
];
