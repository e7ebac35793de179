import type { StoreRequest } from "../../../src/store/exchange.js";
import { on, type Fault } from "../fault.js";
import { failing } from "../layers.js";
import { dropped, isNull, lacks, rawRows, replacing, withFields } from "../rawRows.js";
import { faultsOfRows, isBlank, wrongRows } from "../wrongRows.js";

const operation = "createSegments";
const isNameless = lacks("name");
const untitled = withFields(() => ({ name: "Untitled" }));
const isEmpty = ({ body }: StoreRequest) => body === "[]";
const fault = faultsOfRows(operation);

export const wrongRowsFaults: readonly Fault[] = [
  ...wrongRows(operation),
  fault(
    "null-row-untitled",
    "body.null-row",
    "A row that is null is created with the name of a default.",
    replacing(operation, isNull, untitled),
  ),
  fault(
    "last-row-not-validated",
    "body.name-missing-last",
    "The loop over the rows ends before the last, which is created under a default.",
    replacing(operation, isNameless, untitled),
  ),
  fault(
    "last-row-skipped",
    "body.name-missing-last",
    "The last row is skipped if it has no name.",
    replacing(operation, isNameless, dropped),
  ),
  fault(
    "nameless-last-500",
    "body.name-missing-last",
    "A row without a name behind others breaks the statement.",
    failing(operation, (request) => rawRows(request).some(isNameless)),
  ),
  fault(
    "no-text-untitled",
    "body.no-text",
    "A body without text creates a segment under a default.",
    on(operation, (request, next) =>
      next(isBlank(request) ? { ...request, body: '[{"name":"Untitled"}]' } : request),
    ),
  ),
  fault(
    "empty-500",
    "body.empty",
    "An array without rows makes a statement that the database refuses.",
    failing(operation, isEmpty),
  ),
  fault(
    "empty-untitled",
    "body.empty",
    "An array without rows creates one segment of defaults.",
    on(operation, (request, next) =>
      next(isEmpty(request) ? { ...request, body: '[{"name":"Untitled"}]' } : request),
    ),
  ),
];
