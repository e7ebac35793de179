import { type Fact, OUR_CHOICE, reasonedStatements, sentence } from "./fact.js";
import { chosenAnswers } from "./chosenAnswers.js";
import { LIST, CREATE, UPDATE, DELETE, REMOVE, RESPONSES, SCHEMAS } from "./places.js";

const SILENT = "The sources are silent, and a reader looks for it here.";
const ABOUT_THIS = "It is about this document, not about the API.";
const ONE_NAME = "A client, a check and a page find each other by one name.";

/** The choices of this project, with the reason: structure, names, and the silence of the sources. */
export const choices: readonly Fact[] = reasonedStatements(OUR_CHOICE, [
  sentence(
    ABOUT_THIS,
    "Describes the operations that list, create, update and delete the segments of a store, and that remove shopper profiles from a segment.",
    "/info",
  ),
  sentence(
    ABOUT_THIS,
    "It is maintained by hand from the vendor's public pages and is not a publication of the vendor.",
    "/info",
  ),
  sentence(
    "A parameter of that name is ignored by the rules of OpenAPI, and every caller would have to pass it.",
    "OpenAPI reserves that header, so it is not a parameter here.",
    "/info",
  ),
  sentence(
    ABOUT_THIS,
    "`x-evidence` names the sources of a description: `from` is `page` (one of the five pages), `vendor` (the vendor elsewhere), `observed` (seen by third parties) or `assumed` (inferred), and `ref` is a name of the list `x-sources`.",
    "/info",
  ),
  sentence(ABOUT_THIS, "A property without `x-evidence` has that of its schema.", "/info"),
  sentence(
    ABOUT_THIS,
    "`x-limits` holds the limits that a page states, `x-open-questions` what no source settles, `x-codeSamples` the request in several languages, and `x-microcks-refs` the example requests of an answer without a body.",
    "/info",
  ),
  sentence(ABOUT_THIS, "The vendor's developer portal.", "/externalDocs"),
  ["The pages name no other host.", "There is one server.", ["/servers", ["0"], "keys"]],
  [
    "The contract is about these five operations and no others.",
    "The operations stand on two paths.",
    ["/paths", ["/segments", "/segments/{segmentId}/shopper-profiles"], "keys"],
  ],
  [
    ONE_NAME,
    "Each operation has one name everywhere.",
    [`${LIST}/operationId`, "listSegments"],
    [`${CREATE}/operationId`, "createSegments"],
    [`${UPDATE}/operationId`, "updateSegments"],
    [`${DELETE}/operationId`, "deleteSegments"],
    [`${REMOVE}/operationId`, "removeShopperProfilesFromSegment"],
  ],
  sentence(SILENT, "The order of the segments is not documented.", LIST),
  sentence(
    SILENT,
    "What is answered to more than 1000 segments is not documented, and neither is an idempotency key.",
    CREATE,
  ),
  sentence(
    SILENT,
    "Match the rows by name, because their order is not documented.",
    `${CREATE}/responses/201`,
  ),
  sentence(SILENT, "Whether a field that is left out keeps its value is not documented.", UPDATE),
  sentence(SILENT, "Match the rows by id, because their order is not documented.", `${UPDATE}/responses/200`),
  sentence(
    SILENT,
    "Whether an unknown id is answered so is not documented.",
    `${UPDATE}/responses/404`,
    `${RESPONSES}/NotFound`,
  ),
  sentence(SILENT, "The maximum of these operations is not documented.", `${RESPONSES}/TooManyItems`),
  sentence(SILENT, "Which properties come with which status is not documented.", `${SCHEMAS}/FlatError`),
  [
    "A field with a wrong name would be lost without a word; no source says what the API does with it.",
    "A row of a request has no other fields.",
    [`${SCHEMAS}/SegmentCreate/additionalProperties`, false],
    [`${SCHEMAS}/SegmentUpdate/additionalProperties`, false],
  ],
  [
    "What is used in several places is described once.",
    "Rows, segments, pages and their parts are schemas of their own.",
    [
      `${CREATE}/requestBody/content/application~1json/schema/items/$ref`,
      "#/components/schemas/SegmentCreate",
    ],
    [
      `${UPDATE}/requestBody/content/application~1json/schema/items/$ref`,
      "#/components/schemas/SegmentUpdate",
    ],
    [`${LIST}/responses/200/content/application~1json/schema/$ref`, "#/components/schemas/SegmentPage"],
    [`${SCHEMAS}/SegmentPage/properties/data/items/$ref`, "#/components/schemas/Segment"],
    [`${SCHEMAS}/SegmentPage/properties/meta/$ref`, "#/components/schemas/SegmentPageMeta"],
    [`${SCHEMAS}/SegmentPageMeta/properties/pagination/$ref`, "#/components/schemas/Pagination"],
    [`${SCHEMAS}/Pagination/properties/links/$ref`, "#/components/schemas/PaginationLinks"],
    [`${SCHEMAS}/SegmentCollection/properties/data/items/$ref`, "#/components/schemas/Segment"],
    [`${SCHEMAS}/SegmentCollection/properties/meta/$ref`, "#/components/schemas/CollectionMeta"],
  ],
  ...chosenAnswers,
]);
