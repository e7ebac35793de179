import { type Fact, sentencesFrom, statementsOf } from "./fact.js";
import { CREATE, UPDATE, DELETE, REMOVE, SCHEMAS } from "./places.js";

const ENVELOPE = {
  data: [],
  errors: [
    {
      status: 409,
      title: "Cannot have multiple segments with the same name.",
      type: "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes",
      errors: {},
    },
  ],
  meta: { total: 1, success: 0, failed: 1 },
};
const COLLECTION = "#/components/schemas/SegmentCollection";

/** The statements of the OpenAPI files of the vendor. */
export const vendorFilesFacts: readonly Fact[] = [
  ...sentencesFrom("Older OpenAPI File", {
    [`${CREATE}/responses/201`]: ["The status is that of the vendor's other documents."],
    [`${UPDATE}/responses/201`]: [
      "The updated segments, with the status of the vendor's older OpenAPI file.",
    ],
    [`${DELETE}/responses/204`]: ["The status is that of the vendor's older OpenAPI file."],
    [`${REMOVE}/responses/204`]: ["The status is that of the vendor's older OpenAPI file."],
  }),
  ...statementsOf("Older OpenAPI File", [
    [
      "A POST is answered 201.",
      [`${CREATE}/responses/201/content/application~1json/schema/$ref`, COLLECTION],
    ],
    ["A PUT is answered 201.", [`${UPDATE}/responses/201/content/application~1json/schema/$ref`, COLLECTION]],
  ]),
  ...sentencesFrom("Newer OpenAPI Export", {
    [`${CREATE}/responses/409`]: ["A name is already in use in the store."],
    [`${CREATE}/responses/422`]: [
      "`data` holds the segments that were created, and `errors` the rows that were not.",
    ],
    [`${UPDATE}/responses/422`]: [
      "`data` holds the segments that were updated, and `errors` the rows that were not.",
    ],
    [`${DELETE}/responses/204`]: [
      "The vendor's newer OpenAPI export has a 200 with `data`, `errors` and `meta` instead.",
    ],
    [`${REMOVE}/responses/204`]: [
      "The vendor's newer OpenAPI export has a 200 with `data`, `errors` and `meta` instead.",
    ],
    [`${SCHEMAS}/PaginationLinks`]: ["Queries of this page and its neighbours."],
    [`${SCHEMAS}/PaginationLinks/properties/previous`]: ["Query of the page before."],
    [`${SCHEMAS}/PaginationLinks/properties/current`]: ["Query of this page."],
    [`${SCHEMAS}/PaginationLinks/properties/next`]: ["Query of the page after."],
    [`${SCHEMAS}/SegmentCollection/properties/errors`]: ["The errors of rows, none after a full success."],
    [`${SCHEMAS}/CollectionMeta/properties/total`]: ["Number of rows in the request."],
    [`${SCHEMAS}/CollectionMeta/properties/success`]: ["Number of rows that were written."],
    [`${SCHEMAS}/CollectionMeta/properties/failed`]: ["Number of rows that were not written."],
    [`${SCHEMAS}/BulkMeta`]: ["Numbers of rows of a request that failed in whole or in part."],
    [`${SCHEMAS}/BulkMeta/properties/total`]: ["Number of rows in the request."],
    [`${SCHEMAS}/BulkMeta/properties/success`]: ["Number of rows that were written."],
    [`${SCHEMAS}/BulkMeta/properties/failed`]: ["Number of rows that were not written."],
    [`${SCHEMAS}/BulkError`]: ["An error of some or all rows of a request."],
    [`${SCHEMAS}/BulkError/properties/data`]: ["The segments that were written."],
    [`${SCHEMAS}/BulkError/properties/errors`]: ["The errors of the rows that were not written."],
    [`${SCHEMAS}/RowError`]: ["The error of a row."],
    [`${SCHEMAS}/RowError/properties/status`]: ["HTTP status of the error."],
    [`${SCHEMAS}/RowError/properties/title`]: ["The error in words."],
    [`${SCHEMAS}/RowError/properties/type`]: ["Address of a page about this kind of error."],
    [`${SCHEMAS}/FlatOrBulkError`]: ["An error of the whole request, or of some or all of its rows."],
  }),
  ...statementsOf("Newer OpenAPI Export", [
    ["A name in use is answered with this envelope.", ["/components/examples/NameInUse/value", ENVELOPE]],
    [
      "A bulk error holds data, errors and meta, all required.",
      [`${CREATE}/responses/409/content/application~1json/schema/$ref`, "#/components/schemas/BulkError"],
      [`${SCHEMAS}/BulkError/required`, ["data", "errors", "meta"]],
      [`${SCHEMAS}/BulkError/properties/data/items/$ref`, "#/components/schemas/Segment"],
      [`${SCHEMAS}/BulkError/properties/errors/items/$ref`, "#/components/schemas/RowError"],
      [`${SCHEMAS}/BulkMeta/required`, ["total", "success", "failed"]],
      [`${SCHEMAS}/RowError/properties/status/type`, "integer"],
      [`${SCHEMAS}/RowError/properties/title/type`, "string"],
    ],
    [
      "The meta of a write may count total, success and failed.",
      [`${SCHEMAS}/CollectionMeta/properties`, ["failed", "success", "total"], "keys"],
    ],
    [
      "The pagination may have the links previous, current and next.",
      [`${SCHEMAS}/PaginationLinks/properties`, ["current", "next", "previous"], "keys"],
    ],
  ]),
];
