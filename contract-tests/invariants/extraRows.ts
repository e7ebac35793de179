import type { OperationId } from "../spec/operations.js";
import type { JsonObject } from "../spec/json.js";
import { settledBy, unless, type Invariant, type Look } from "./look.js";
import {
  idOf,
  isBefore,
  isOfRun,
  isSuccess,
  type ListStep,
  type RunRecord,
  type WriteStep,
} from "./runRecord.js";

/** Every segment of the run was in the answer to a write. */
export const extraRows: Invariant = (record): Look[] => {
  if (!record.writes.some(({ exchange }) => exchange.operationId === "createSegments")) return [];
  const unanswered = unansweredRows(record);
  const looks = record.lists.map((list): Look => {
    const extra = unanswered(list).find((row) => isExtra(row, list, record));
    return {
      operationId: extra ? writerOf(extra, list, record) : "createSegments",
      exchange: list.exchange,
      contradiction: unless(
        extra === undefined,
        settledBy("The created segments.", "segments that a create has answered"),
        `the segment ${String(extra?.id)} besides, with the name ${JSON.stringify(extra?.name)}`,
      ),
    };
  });
  const isOfCreates = looks.some(
    ({ operationId, contradiction }) => contradiction && operationId === "createSegments",
  );
  // An update cannot leave what was there before it.
  return isOfCreates ? looks.map((look) => ({ ...look, operationId: "createSegments" })) : looks;
};

/** Finds the rows of a list that are of the run, and that no write, or none of an operation, has answered. */
export function unansweredRows(
  { writes, runId }: RunRecord,
  operationId?: OperationId,
): (list: ListStep) => JsonObject[] {
  const answering = writes.filter(
    ({ exchange }) => operationId === undefined || exchange.operationId === operationId,
  );
  const answered = new Set(answering.flatMap(({ rows }) => rows.map(idOf)));
  return ({ rows }) =>
    rows.filter((row) => isOfRun(row, runId) && idOf(row) !== undefined && !answered.has(idOf(row)));
}

/** Tells a row that nothing asked for from one that is shown with another id, or that comes from a refused write. */
function isExtra(row: JsonObject, list: ListStep, { writes }: RunRecord): boolean {
  const has = ({ name, description }: JsonObject) =>
    name === row.name || (description !== undefined && description === row.description);
  const isUnusual = writes.some(
    (write) => write.sent?.some(has) && !(isSuccess(write) && write.exchange.invalid === undefined),
  );
  const alike = writes.flatMap(({ rows }) => rows.filter(({ name }) => name === row.name).map(idOf));
  const isOtherId = alike.length > 0 && !list.rows.some((other) => alike.includes(idOf(other)));
  return !isUnusual && !isOtherId;
}

/** Names the operation that left a row: an update if the row has the name that it took away. */
function writerOf({ name }: JsonObject, list: ListStep, { writes }: RunRecord): OperationId {
  const before = writes.filter((write) => isSuccess(write) && !isBefore(list, write));
  const namesake = ({ exchange, rows }: WriteStep) =>
    exchange.operationId === "createSegments" ? rows.filter((row) => row.name === name) : [];
  const ids = new Set(before.flatMap(namesake).map(idOf));
  const isRenamed = before.some(
    ({ exchange, rows }) =>
      exchange.operationId === "updateSegments" &&
      rows.some((row) => ids.has(idOf(row)) && row.name !== name),
  );
  return isRenamed ? "updateSegments" : "createSegments";
}
