import { isObject } from "../../spec/json.js";
import { on, type Fault } from "../fault.js";
import { failing } from "../layers.js";
import { dropped, isNull, lacks, rawRows, replacing, withFields } from "../rawRows.js";
import { sending, withText } from "../sentRows.js";
import { faultsOfRows, isBlank, wrongRows } from "../wrongRows.js";

const operation = "updateSegments";
const VARCHAR = 255;
const isAnonymous = lacks("id");
const idOf = (row: unknown) => (isObject(row) ? row.id : undefined);
const fault = faultsOfRows(operation);

export const wrongRowsFaults: readonly Fault[] = [
  ...wrongRows(operation),
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
