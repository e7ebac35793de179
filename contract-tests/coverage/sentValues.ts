import { corpusTexts } from "../observations/corpus.js";
import { isObject, parseJson } from "../spec/json.js";
import { operations, type OperationId } from "../spec/operations.js";
import type { JudgedExchange } from "../wire/exchange.js";
import { cellKey, valueCell, type DocumentedCell, type Sighting } from "./cell.js";

const WRITES: readonly OperationId[] = ["createSegments", "updateSegments"];

/** Lists the kinds of texts that the bodies of an operation are to send. */
export function sentValueCells(operationId: OperationId): DocumentedCell[] {
  if (!WRITES.includes(operationId)) return [];
  const pointer = `${operations[operationId].pointer}/requestBody`;
  return corpusTexts.map(({ member }) => ({ ...valueCell(operationId, member), pointer }));
}

/** Collects the kinds of texts that a body sent, asserted if they were taken. */
export function shownByValues({ exchange, operationId, isJudged }: JudgedExchange): Sighting[] {
  const { request, response } = exchange;
  if (!WRITES.includes(operationId) || response === undefined || request.body === undefined) return [];
  const value = parseJson(request.body)?.value;
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const isAsserted = isJudged && response.status < 300;
  return corpusTexts
    .filter(({ words, description }) =>
      rows.some((row) => isObject(row) && row.description === description && isNamed(row.name, words)),
    )
    .map(({ member }) => ({ key: cellKey(valueCell(operationId, member)), isAsserted }));
}

function isNamed(name: unknown, words: string): boolean {
  return typeof name === "string" && name.endsWith(words);
}
