import { bulkError } from "../../../src/store/answers.js";
import type { StoreRequest } from "../../../src/store/exchange.js";
import { on, type Fault } from "../fault.js";
import { failing } from "../layers.js";
import {
  dropped,
  isNull,
  isNullNamed,
  isNumberNamed,
  lacks,
  rawRows,
  refusingAfter,
  replacing,
  whereSome,
  withFields,
} from "../rawRows.js";
import { sending, withText } from "../sentRows.js";

const operation = "updateSegments";
const VARCHAR = 255;
const isAnonymous = lacks("id");
const isBlank = ({ body }: StoreRequest) => body === "";
const fault = (name: string, about: string, description: string, layer: Fault["layer"]): Fault => ({
  name: `${operation}.${name}`,
  about: `${operation}.${about}`,
  description,
  layer,
});

export const wrongRowsFaults: readonly Fault[] = [
  fault(
    "null-name-word",
    "body.null-name",
    "A name that is null becomes the word null.",
    replacing(
      operation,
      isNullNamed,
      withFields(() => ({ name: "null" })),
    ),
  ),
  fault(
    "null-name-skipped",
    "body.null-name",
    "A row whose name is null is skipped.",
    replacing(operation, isNullNamed, dropped),
  ),
  fault(
    "null-name-500",
    "body.null-name",
    "A name that is null is an error of the database.",
    failing(operation, (request) => rawRows(request).some(isNullNamed)),
  ),
  fault(
    "null-name-refused-late",
    "body.null-name",
    "A name that is null is refused after it was written as the word null.",
    refusingAfter(
      operation,
      isNullNamed,
      withFields(() => ({ name: "null" })),
    ),
  ),
  fault(
    "number-name-text",
    "body.number-name",
    "A name that is a number is taken as its digits.",
    replacing(
      operation,
      isNumberNamed,
      withFields(({ name }) => ({ name: String(name) })),
    ),
  ),
  fault(
    "number-name-skipped",
    "body.number-name",
    "A row whose name is a number is skipped.",
    replacing(operation, isNumberNamed, dropped),
  ),
  fault(
    "number-name-500",
    "body.number-name",
    "A name that is a number has no function to trim it.",
    failing(operation, (request) => rawRows(request).some(isNumberNamed)),
  ),
  fault(
    "number-name-counts-lie",
    "body.number-name",
    "The rows beside a wrong one are written, and the envelope says that none is.",
    whereSome(operation, isNumberNamed, async (request, next) => {
      const rows = rawRows(request).filter((row) => !isNumberNamed(row, 0, []));
      await next({ ...request, body: JSON.stringify(rows) });
      return bulkError(
        422,
        [{ status: 422, title: "The name must be text.", errors: {} }],
        [],
        rows.length + 1,
      );
    }),
  ),
  fault(
    "null-row-skipped",
    "body.null-row",
    "Rows that are null are filtered out.",
    replacing(operation, isNull, dropped),
  ),
  fault(
    "null-row-500",
    "body.null-row",
    "A row that is null has no id to read.",
    failing(operation, (request) => rawRows(request).some(isNull)),
  ),
  fault(
    "null-row-repeats",
    "body.null-row",
    "A row that is null is taken for the one before it.",
    replacing(operation, isNull, (_row, index, rows) => rows.slice(index - 1, index)),
  ),
  fault(
    "last-row-not-validated",
    "body.id-missing-last",
    "A row without an id is taken for the row before it.",
    replacing(operation, isAnonymous, (row, index, rows) =>
      withFields(() => ({ id: idOf(rows[index - 1]) }))(row, index, rows),
    ),
  ),
  fault(
    "last-row-skipped",
    "body.id-missing-last",
    "The last row is skipped if it has no id.",
    replacing(operation, isAnonymous, dropped),
  ),
  fault(
    "anonymous-last-500",
    "body.id-missing-last",
    "A row without an id behind others breaks the statement.",
    failing(operation, (request) => rawRows(request).some(isAnonymous)),
  ),
  fault(
    "no-text-taken",
    "body.no-text",
    "A body without text counts as one without rows.",
    on(operation, (request, next) => next(isBlank(request) ? { ...request, body: "[]" } : request)),
  ),
  fault(
    "no-text-500",
    "body.no-text",
    "A body without text is an error of the server.",
    failing(operation, isBlank),
  ),
  fault(
    "no-text-200",
    "body.no-text",
    "A body without text is answered with an empty success.",
    on(operation, async (request, next) =>
      isBlank(request) ? { status: 200, headers: {}, json: { data: [], meta: {} } } : next(request),
    ),
  ),
  fault(
    "long-description-cut",
    "description.long",
    "Descriptions are cut after 255 characters, which is as wide as the column.",
    sending(operation, (row) => withText(row, "description", (text) => text.slice(0, VARCHAR))),
  ),
  fault(
    "long-description-500",
    "description.long",
    "The database refuses a long description, and its error is not caught.",
    failing(operation, (request) => request.body.length > 2 * VARCHAR && rawRows(request).length === 1),
  ),
];

function idOf(row: unknown): unknown {
  return typeof row === "object" && row !== null && "id" in row ? row.id : undefined;
}
