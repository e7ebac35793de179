import type { FactRow } from "./fact.js";

/** The words of the facts for the JSON body of each error. */
const jsonBodies = [
  ["400", "an error"],
  ["401", "a flat error"],
  ["403", "a flat error"],
  ["404", "an error"],
  ["409", "the bulk envelope"],
  ["413", "a flat error"],
  ["415", "a flat error"],
  ["422", "an error"],
  ["429", "a flat error where it has a body"],
  ["5XX", "a flat error where it is JSON"],
] as const;

type ErrorStatus = (typeof jsonBodies)[number][0];
type ErrorSchema = "FlatError" | "FlatOrBulkError" | "BulkError" | "PlainTextError" | "HtmlError";

/** Makes the row of every status that the documents name for an operation. */
export function statuses(...expected: readonly string[]): FactRow {
  return ["Which statuses it answers.", "/responses", expected, "keys"];
}

export function success(status: string, answered: string, schema: string): FactRow {
  return schemaRow(`${status} answers ${answered}.`, `${status}/content/application~1json`, schema);
}

/** Makes the rows of a table of errors: status → schema of the body. */
export function errors(table: Partial<Record<ErrorStatus, ErrorSchema>>): FactRow[] {
  return jsonBodies.flatMap(([status, jsonBody]) => {
    const schema = table[status];
    return schema === undefined ? [] : [errorRow(status, jsonBody, schema)];
  });
}

function errorRow(status: ErrorStatus, jsonBody: string, schema: ErrorSchema): FactRow {
  const subject = status === "5XX" ? "A 5xx" : status;
  const row = (statement: string, mediaType: string) =>
    schemaRow(`${subject} ${statement}.`, `${status}/content/${mediaType}`, schema);
  if (schema === "PlainTextError") return row("may be plain text", "text~1plain");
  if (schema === "HtmlError") return row("may be an HTML page", "text~1html");
  return row(`carries ${jsonBody}`, "application~1json");
}

function schemaRow(fact: string, place: string, schema: string): FactRow {
  return [fact, `/responses/${place}/schema/$ref`, `#/components/schemas/${schema}`];
}

export const rateLimitHeaders: FactRow = [
  "429 says how long to wait.",
  "/responses/429/headers",
  [
    "X-Rate-Limit-Requests-Left",
    "X-Rate-Limit-Requests-Quota",
    "X-Rate-Limit-Time-Reset-Ms",
    "X-Rate-Limit-Time-Window-Ms",
    "X-Request-Id",
    "X-Retry-After",
  ],
  "keys",
];

/** Makes the rows of the parameter `id:in`, by its index in the list of parameters. */
export function idList(index: number): FactRow[] {
  const place = `/parameters/${index}`;
  return [
    ["`id:in` is a query parameter.", `${place}/in`, "query"],
    ["`id:in` is optional.", `${place}/required`, false],
    ["`id:in` is a list.", `${place}/schema/type`, "array"],
    [
      "The ids of `id:in` are strings that name segments or profiles, which are UUIDs.",
      `${place}/schema/items`,
      { type: "string", format: "uuid" },
    ],
    ["`id:in` is a list separated by commas: form style.", `${place}/style`, "form"],
    ["`id:in` is a list separated by commas: one key.", `${place}/explode`, false],
  ];
}
