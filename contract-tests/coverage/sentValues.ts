import { isUuid } from "../../src/guard/isUuid.js";
import { corpusTexts } from "../observations/corpus.js";
import { BATCH } from "../observations/inBodies.js";
import { recreated } from "../observations/recreate.js";
import { isObject, parseJson } from "../spec/json.js";
import { operations, type OperationId } from "../spec/operations.js";
import type { JudgedExchange } from "../wire/exchange.js";
import { cellKey, valueCell, type DocumentedCell, type Sighting } from "./cell.js";

const WRITES = ["createSegments", "updateSegments"] as const;
type Write = (typeof WRITES)[number];

/** A kind of body. */
interface Kind {
  readonly name: string;
  /** Missing if all writes are to send it. */
  readonly of?: Write;
  readonly isSent: (rows: readonly unknown[], write: Write) => boolean;
  /** Asserted by a refusal too. */
  readonly mayBeRefused?: true;
}

const isText = (value: unknown) => typeof value === "string";

function isRight(row: unknown, write: Write): boolean {
  if (!isObject(row)) return false;
  const isNamed = isText(row.name) || (write === "updateSegments" && row.name === undefined);
  return isNamed && (write === "createSegments" || isUuid(row.id));
}

/** Makes the kind of body that has one wrong row among right ones. */
function wrongRow(where: string, isPlace: (index: number, last: number) => boolean): Kind {
  return {
    name: `a wrong row ${where}`,
    mayBeRefused: true,
    isSent: (rows, write) => {
      const wrong = [...rows.keys()].filter((index) => !isRight(rows[index], write));
      const [index] = wrong;
      return rows.length > 2 && wrong.length === 1 && index !== undefined && isPlace(index, rows.length - 1);
    },
  };
}

function fields(name: string, of: Write, ...names: readonly string[]): Kind {
  const isSent = (row: unknown) =>
    isObject(row) &&
    isRight(row, of) &&
    Object.keys(row).length === names.length &&
    names.every((field) => field in row);
  return { name, of, isSent: (rows) => rows.some(isSent) };
}

const texts = corpusTexts.map(({ member, words, description }): Kind => {
  const isNamed = (name: unknown) => typeof name === "string" && name.endsWith(words);
  const isSent = (row: unknown) => isObject(row) && row.description === description && isNamed(row.name);
  return { name: member, isSent: (rows) => rows.some(isSent) };
});

const histories = Object.values(recreated).map((description): Kind => {
  const isSent = (row: unknown) => isObject(row) && row.description === description;
  const name = description.slice(description.indexOf("the "));
  return { name, of: "createSegments", mayBeRefused: true, isSent: (rows) => rows.some(isSent) };
});

const kinds: readonly Kind[] = [
  ...texts,
  { name: "one row", isSent: (rows) => rows.length === 1 },
  { name: "ten rows", isSent: (rows) => rows.length === BATCH },
  { name: "more than ten rows", mayBeRefused: true, isSent: (rows) => rows.length > BATCH },
  wrongRow("first", (index) => index === 0),
  wrongRow("between others", (index, last) => index > 0 && index < last),
  wrongRow("last", (index, last) => index === last),
  fields("no description", "createSegments", "name"),
  fields("a name alone", "updateSegments", "id", "name"),
  fields("a description alone", "updateSegments", "id", "description"),
  fields("both fields", "updateSegments", "id", "name", "description"),
  ...histories,
];

const isWrite = (operationId: OperationId): operationId is Write =>
  WRITES.some((write) => write === operationId);

const kindsOf = (write: Write) => kinds.filter(({ of = write }) => of === write);

/** Lists the kinds of bodies that an operation is to be sent. */
export function sentValueCells(operationId: OperationId): DocumentedCell[] {
  if (!isWrite(operationId)) return [];
  const pointer = `${operations[operationId].pointer}/requestBody`;
  return kindsOf(operationId).map(({ name }) => ({ ...valueCell(operationId, name), pointer }));
}

/** Collects the kinds of bodies that were sent, asserted if they were taken, or may be refused. */
export function shownByValues({ exchange, operationId, isJudged }: JudgedExchange): Sighting[] {
  const { request, response } = exchange;
  if (!isWrite(operationId) || response === undefined || request.body === undefined) return [];
  const value = parseJson(request.body)?.value;
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const isTaken = response.status < 300;
  return kindsOf(operationId)
    .filter(({ isSent }) => isSent(rows, operationId))
    .map(({ name, mayBeRefused = false }) => ({
      key: cellKey(valueCell(operationId, name)),
      isAsserted: isJudged && (isTaken || mayBeRefused),
    }));
}
