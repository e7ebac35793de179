import type { OperationId } from "../spec/operations.js";
import type { JsonObject } from "../spec/json.js";
import { settledBy, unless, type Invariant, type Look } from "./look.js";
import {
  idOf,
  isBefore,
  isLost,
  isOfRun,
  isSuccess,
  type ListStep,
  type RunRecord,
  type WriteStep,
} from "./runRecord.js";

/** Every segment of the run was in the answer to a create. */
export const extraRows: Invariant = (record) => {
  const creates = record.writes.filter(({ exchange }) => exchange.operationId === "createSegments");
  const answered = new Set(creates.flatMap(({ rows }) => rows.map(idOf)));
  return record.lists.flatMap((list) => {
    const extra = list.rows.find(
      (row) => isOfRun(row, record.runId) && !answered.has(idOf(row)) && isExtra(row, list, creates),
    );
    const operationId = extra ? writerOf(extra, list, record) : "createSegments";
    const contradiction = unless(
      extra === undefined,
      settledBy("The created segments.", "segments that a create has answered"),
      `the segment ${String(extra?.id)} besides, with the name ${JSON.stringify(extra?.name)}`,
    );
    return creates.length === 0
      ? []
      : [{ operationId, exchange: list.exchange, contradiction } satisfies Look];
  });
};

/** Tells a row that nothing asked for from one that is shown with another id, or that belongs to a refused create. */
function isExtra(row: JsonObject, list: ListStep, creates: readonly WriteStep[]): boolean {
  const asking = creates.filter(({ sent }) => sent?.some(({ name }) => name === row.name));
  const answered = creates.flatMap(({ rows }) => rows.filter(({ name }) => name === row.name).map(idOf));
  const isRefused = asking.length > 0 && !asking.some(isSuccess);
  const isOtherId = answered.length > 0 && !list.rows.some((other) => answered.includes(idOf(other)));
  return !asking.some(isLost) && !isRefused && !isOtherId;
}

/** Names the operation whose request was the last to speak of the row. */
function writerOf({ name }: JsonObject, list: ListStep, { writes }: RunRecord): OperationId {
  const before = writes.filter((write) => isSuccess(write) && !isBefore(list, write));
  const renamed = before.some(
    ({ exchange, sent, rows }) =>
      exchange.operationId === "updateSegments" &&
      sent?.some((row) => row.name !== undefined && rows.some((other) => idOf(other) === idOf(row))) &&
      wasName(name, rows, before),
  );
  return renamed ? "updateSegments" : "createSegments";
}

/** Tells whether one of the rows was created with a name. */
function wasName(name: unknown, rows: readonly JsonObject[], writes: readonly WriteStep[]): boolean {
  const ids = rows.map(idOf);
  return writes.some(
    ({ exchange, rows: created }) =>
      exchange.operationId === "createSegments" &&
      created.some((row) => row.name === name && ids.includes(idOf(row))),
  );
}
