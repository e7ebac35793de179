import type { Place, ReasonedStatement } from "./fact.js";
import { RESPONSES } from "./places.js";

const DESCRIBED_ONCE = "An answer that several operations share is described once.";
const SERVER_ERRORS: Readonly<Record<string, string>> = {
  "500": "InternalServerError",
  "502": "BadGateway",
  "503": "ServiceUnavailable",
  "504": "GatewayTimeout",
};

/** The answers of an operation: those that it shares by status, and the statuses of its own. */
function answersOf(
  operation: string,
  own: readonly string[],
  shared: Readonly<Record<string, string>>,
): Place[] {
  const all = {
    ...shared,
    "401": "Unauthorized",
    "403": "Forbidden",
    "429": "TooManyRequests",
    ...SERVER_ERRORS,
  };
  const responses = `${operation}/responses`;
  return [
    [responses, [...own, ...Object.keys(all)].sort(), "keys"],
    ...Object.entries(all)
      // The pages name the 400 of these operations.
      .filter(([, name]) => name !== "BadRequestBody")
      .map(([status, name]): Place => [`${responses}/${status}/$ref`, `#${RESPONSES}/${name}`]),
  ];
}

function schemaAt(response: string, mediaType: string, schema: string): Place {
  const content = mediaType.replace("/", "~1");
  return [`${response}/content/${content}/schema/$ref`, `#/components/schemas/${schema}`];
}

const jsonAt = (response: string, schema: string) => schemaAt(response, "application/json", schema);

/** The answers of each operation and the schemas of their bodies, as this project modelled them. */
export const chosenAnswers: readonly ReasonedStatement[] = [
  [
    DESCRIBED_ONCE,
    "Every operation has the statuses that a source names or that are assumed for it, each by number.",
    ...answersOf("/paths/~1segments/get", ["200", "413"], {
      "400": "BadRequest",
      "422": "UnprocessableRequest",
    }),
    ...answersOf("/paths/~1segments/post", ["201", "409", "422"], {
      "400": "BadRequestBody",
      "413": "TooManyItems",
      "415": "UnsupportedMediaType",
    }),
    ...answersOf("/paths/~1segments/put", ["200", "201", "404", "409", "422"], {
      "400": "BadRequestBody",
      "413": "TooManyItems",
      "415": "UnsupportedMediaType",
    }),
    ...["/paths/~1segments/delete", "/paths/~1segments~1{segmentId}~1shopper-profiles/delete"].flatMap(
      (operation) =>
        answersOf(operation, ["204"], {
          "400": "BadRequest",
          "404": "NotFound",
          "413": "TooManyItems",
          "422": "UnprocessableRequest",
        }),
    ),
  ],
  [
    "No source shows the body of these errors for these operations; elsewhere they are flat.",
    "An error of the request as a whole is flat.",
    jsonAt("/paths/~1segments/get/responses/413", "FlatError"),
    ...[
      "BadRequest",
      "Unauthorized",
      "Forbidden",
      "NotFound",
      "TooManyItems",
      "UnsupportedMediaType",
      "UnprocessableRequest",
      "TooManyRequests",
      ...Object.values(SERVER_ERRORS),
    ].map((name) => jsonAt(`${RESPONSES}/${name}`, "FlatError")),
  ],
  [
    "The sources show both forms for rows, flat and bulk.",
    "An error of rows is flat or bulk.",
    jsonAt(`${RESPONSES}/BadRequestBody`, "FlatOrBulkError"),
    jsonAt("/paths/~1segments/post/responses/422", "FlatOrBulkError"),
    jsonAt("/paths/~1segments/put/responses/422", "FlatOrBulkError"),
    jsonAt("/paths/~1segments/put/responses/404", "FlatOrBulkError"),
  ],
  [
    "Third parties saw plain text with these statuses.",
    "A 401 and a 404 may be plain text.",
    schemaAt(`${RESPONSES}/Unauthorized`, "text/plain", "PlainTextError"),
    schemaAt(`${RESPONSES}/NotFound`, "text/plain", "PlainTextError"),
    schemaAt("/paths/~1segments/put/responses/404", "text/plain", "PlainTextError"),
  ],
  [
    "Third parties saw HTML pages with these statuses.",
    "A 500, 502, 503 and 504 may be an HTML page.",
    ...Object.values(SERVER_ERRORS).map((name) => schemaAt(`${RESPONSES}/${name}`, "text/html", "HtmlError")),
  ],
];
