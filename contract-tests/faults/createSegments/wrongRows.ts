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

const operation = "createSegments";
const isNameless = lacks("name");
const untitled = withFields(() => ({ name: "Untitled" }));
const isBlank = ({ body }: StoreRequest) => body === "";
const isEmpty = ({ body }: StoreRequest) => body === "[]";
const fault = (name: string, about: string, description: string, layer: Fault["layer"]): Fault => ({
  name: `${operation}.${name}`,
  about: `${operation}.body.${about}`,
  description,
  layer,
});

export const wrongRowsFaults: readonly Fault[] = [
  fault(
    "null-name-word",
    "null-name",
    "A name that is null becomes the word null.",
    replacing(
      operation,
      isNullNamed,
      withFields(() => ({ name: "null" })),
    ),
  ),
  fault(
    "null-name-skipped",
    "null-name",
    "A row whose name is null is skipped.",
    replacing(operation, isNullNamed, dropped),
  ),
  fault(
    "null-name-500",
    "null-name",
    "A name that is null is an error of the database.",
    failing(operation, (request) => rawRows(request).some(isNullNamed)),
  ),
  fault(
    "null-name-refused-late",
    "null-name",
    "A name that is null is refused after it was written as the word null.",
    refusingAfter(
      operation,
      isNullNamed,
      withFields(() => ({ name: "null" })),
    ),
  ),
  fault(
    "number-name-text",
    "number-name",
    "A name that is a number is taken as its digits.",
    replacing(
      operation,
      isNumberNamed,
      withFields(({ name }) => ({ name: String(name) })),
    ),
  ),
  fault(
    "number-name-skipped",
    "number-name",
    "A row whose name is a number is skipped.",
    replacing(operation, isNumberNamed, dropped),
  ),
  fault(
    "number-name-500",
    "number-name",
    "A name that is a number has no function to trim it.",
    failing(operation, (request) => rawRows(request).some(isNumberNamed)),
  ),
  fault(
    "number-name-counts-lie",
    "number-name",
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
    "null-row",
    "Rows that are null are filtered out.",
    replacing(operation, isNull, dropped),
  ),
  fault(
    "null-row-500",
    "null-row",
    "A row that is null has no name to read.",
    failing(operation, (request) => rawRows(request).some(isNull)),
  ),
  fault(
    "null-row-untitled",
    "null-row",
    "A row that is null is created with the name of a default.",
    replacing(operation, isNull, untitled),
  ),
  fault(
    "last-row-not-validated",
    "name-missing-last",
    "The loop over the rows ends before the last, which is created under a default.",
    replacing(operation, isNameless, untitled),
  ),
  fault(
    "last-row-skipped",
    "name-missing-last",
    "The last row is skipped if it has no name.",
    replacing(operation, isNameless, dropped),
  ),
  fault(
    "nameless-last-500",
    "name-missing-last",
    "A row without a name behind others breaks the statement.",
    failing(operation, (request) => rawRows(request).some(isNameless)),
  ),
  fault(
    "no-text-taken",
    "no-text",
    "A body without text counts as one without rows.",
    on(operation, (request, next) => next(isBlank(request) ? { ...request, body: "[]" } : request)),
  ),
  fault(
    "no-text-500",
    "no-text",
    "A body without text is an error of the server.",
    failing(operation, isBlank),
  ),
  fault(
    "no-text-untitled",
    "no-text",
    "A body without text creates a segment under a default.",
    on(operation, (request, next) =>
      next(isBlank(request) ? { ...request, body: '[{"name":"Untitled"}]' } : request),
    ),
  ),
  fault(
    "empty-500",
    "empty",
    "An array without rows makes a statement that the database refuses.",
    failing(operation, isEmpty),
  ),
  fault(
    "empty-untitled",
    "empty",
    "An array without rows creates one segment of defaults.",
    on(operation, (request, next) =>
      next(isEmpty(request) ? { ...request, body: '[{"name":"Untitled"}]' } : request),
    ),
  ),
];
