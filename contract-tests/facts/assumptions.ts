import { type Fact, reasonedStatements, says, sentence } from "./fact.js";
import { LIST, CREATE, UPDATE, DELETE, REMOVE, RESPONSES, SCHEMAS } from "./places.js";

const NO_SUCH_ANSWER = "No source says what is wrong with a request that is answered so.";
const UNPROCESSED = "A limit is worked out before a request is processed.";
const ALWAYS_SHOWN = "The examples of the pages show them all.";

/** The inferences of this project from its sources, with the reason. */
export const assumptions: readonly Fact[] = reasonedStatements("Inference", [
  sentence(
    UNPROCESSED,
    "Assumed: a request that was answered 429 was not processed, so it can be sent again.",
    "/info",
  ),
  sentence(
    UNPROCESSED,
    "Assumed: the request was not processed, so it can be sent again.",
    `${RESPONSES}/TooManyRequests`,
  ),
  sentence(
    "The pages limit requests at once and name no answer; 429 is the status for too many requests.",
    "Assumed: more requests at once than allowed are answered so too, even while quota is left.",
    `${RESPONSES}/TooManyRequests`,
  ),
  [
    "The example of the page shows page 1 for a request without a page.",
    "Pages count from 1, and the first is the default.",
    says(`${LIST}/parameters/0`, "Assumed: pages count from 1, and the first is the default."),
    [`${LIST}/parameters/0/schema/minimum`, 1],
    [`${LIST}/parameters/0/schema/default`, 1],
  ],
  [
    "A page without segments is of no use.",
    "A limit is at least 1.",
    [`${LIST}/parameters/1/schema/minimum`, 1],
  ],
  [
    "No source says whether an empty list names nothing or everything.",
    "An `id:in` names at least one id.",
    [`${LIST}/parameters/2/schema/minItems`, 1],
    [`${DELETE}/parameters/0/schema/minItems`, 1],
    [`${REMOVE}/parameters/1/schema/minItems`, 1],
  ],
  sentence(
    "A name in use is answered 409, and a lost answer does not undo what was created.",
    "Assumed: a request that is sent again after a lost answer gets a 409 for the names that it created.",
    CREATE,
  ),
  [
    "Create Segments answers 409 to a name in use, and a new name can be in use too.",
    "Assumed: a new name is already in use in the store.",
    says(`${UPDATE}/responses/409`, "Assumed: a new name is already in use in the store."),
    [`${UPDATE}/responses/409/content/application~1json/schema/$ref`, "#/components/schemas/BulkError"],
  ],
  sentence(
    NO_SUCH_ANSWER,
    "Assumed: a parameter that is not of its documented type or range is answered so.",
    `${RESPONSES}/BadRequest`,
  ),
  sentence(
    NO_SUCH_ANSWER,
    "Assumed: a body that cannot be read, or a row that is not valid, is answered so.",
    `${RESPONSES}/BadRequestBody`,
  ),
  sentence(
    "No source names 415 for these operations; it is the status for this mistake.",
    "Assumed: the body is not sent as `application/json`.",
    `${RESPONSES}/UnsupportedMediaType`,
  ),
  [
    ALWAYS_SHOWN,
    "All properties of a segment except the description are always present.",
    says(`${SCHEMAS}/Segment`, "Assumed: all properties except the description are always present."),
    [`${SCHEMAS}/Segment/required`, ["id", "name", "created_at", "updated_at"]],
  ],
  sentence(
    "It is optional in a request, and one client saw null.",
    "Assumed: it may be empty or absent if none was given.",
    `${SCHEMAS}/Segment/properties/description`,
  ),
  [
    ALWAYS_SHOWN,
    "All five numbers of the pagination are always present.",
    says(`${SCHEMAS}/Pagination`, "Assumed: all five numbers are always present."),
    [`${SCHEMAS}/Pagination/required`, ["total", "count", "per_page", "current_page", "total_pages"]],
  ],
]);
