import { bulkError } from "../../src/store/answers.js";
import type { StoreRequest } from "../../src/store/exchange.js";
import { on, type Fault } from "./fault.js";
import { failing } from "./layers.js";
import {
  dropped,
  isNull,
  isNullNamed,
  isNumberNamed,
  rawRows,
  refusingAfter,
  replacing,
  whereSome,
  withFields,
} from "./rawRows.js";

type Write = "createSegments" | "updateSegments";

export const isBlank = ({ body }: StoreRequest): boolean => body === "";

/** Makes faults about wrong rows of an operation, each with the rest of the id of the check that it is about. */
export function faultsOfRows(operation: Write) {
  return (name: string, about: string, description: string, layer: Fault["layer"]): Fault => ({
    name: `${operation}.${name}`,
    about: `${operation}.${about}`,
    description,
    layer,
  });
}

/** The faults about wrong rows that creates and updates have alike. */
export function wrongRows(operation: Write): Fault[] {
  const fault = faultsOfRows(operation);
  return [
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
      "A row that is null has no field to read.",
      failing(operation, (request) => rawRows(request).some(isNull)),
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
  ];
}
