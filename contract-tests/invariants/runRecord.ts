import { isJsonObject, parseJson, resolvePointer, type JsonObject } from "../spec/json.js";
import type { Exchange } from "../wire/exchange.js";

/** An exchange of a run with its place in it, and its answer as JSON. */
export interface Step {
  readonly exchange: Exchange;
  /** Position among the exchanges of the run, in the order in which they ended. */
  readonly index: number;
  /** Status of the answer; 0 if there is none. */
  readonly status: number;
  readonly answer: unknown;
  /** The objects in `data` of the answer. */
  readonly rows: readonly JsonObject[];
}

/** A page of segments that was read. */
export interface ListStep extends Step {
  /** `page` and `limit` as numbers; undefined if they were not sent. */
  readonly page: number | undefined;
  readonly limit: number | undefined;
  /** The ids in `id:in`, in lower case; undefined if it was not sent. */
  readonly ids: readonly string[] | undefined;
  readonly pagination: JsonObject;
}

/** A request that may have changed something. */
export interface WriteStep extends Step {
  /** URL and body in lower case, to search for the ids that it names. */
  readonly text: string;
  /** The rows of the body; undefined if it is no JSON or has none. */
  readonly sent: readonly JsonObject[] | undefined;
}

/** The exchanges of a run, prepared for the invariants. */
export interface RunRecord {
  readonly runId: string;
  readonly steps: readonly Step[];
  readonly lists: readonly ListStep[];
  readonly writes: readonly WriteStep[];
}

export function recordOf(history: readonly Exchange[], runId: string): RunRecord {
  const steps = history.map(stepOf);
  return {
    runId,
    steps,
    lists: steps.filter(isList).map(listOf),
    writes: steps.filter(({ exchange }) => exchange.request.method !== "GET").map(writeOf),
  };
}

/** Tells whether an exchange ended before another one was sent. */
export function isBefore(left: Step, right: Step): boolean {
  return left.index < right.exchange.sentAfter;
}

export function endOf({ exchange }: Step): number {
  return exchange.startedAt + exchange.ms;
}

export function isSuccess({ status }: Step): boolean {
  return status >= 200 && status < 300;
}

/** Tells a request that may have been done although its answer does not say so. */
export function isLost({ status }: Step): boolean {
  return status === 0 || status >= 500;
}

/** Tells a page that shows the whole store. */
export function isWholeStore({ ids, page = 1, rows, pagination }: ListStep): boolean {
  return ids === undefined && page === 1 && rows.length === pagination.total;
}

export function idOf({ id }: JsonObject): string | undefined {
  return typeof id === "string" ? id.toLowerCase() : undefined;
}

/** Tells a row that carries the id of the run, which no other app could have written. */
export function isOfRun({ name, description }: JsonObject, runId: string): boolean {
  return [name, description].some((text) => typeof text === "string" && text.includes(runId));
}

function stepOf(exchange: Exchange, index: number): Step {
  const { response } = exchange;
  const answer = response && parseJson(response.body)?.value;
  const data = resolvePointer(answer, "/data");
  return {
    exchange,
    index,
    status: response?.status ?? 0,
    answer,
    rows: Array.isArray(data) ? data.filter(isJsonObject) : [],
  };
}

function isList(step: Step): boolean {
  const data = resolvePointer(step.answer, "/data");
  return step.exchange.operationId === "listSegments" && isSuccess(step) && Array.isArray(data);
}

function listOf(step: Step): ListStep {
  const query = new URL(step.exchange.request.url).searchParams;
  const numberIn = (name: string) => (query.has(name) ? Number(query.get(name)) : undefined);
  const pagination = resolvePointer(step.answer, "/meta/pagination");
  return {
    ...step,
    page: numberIn("page"),
    limit: numberIn("limit"),
    ids: query
      .get("id:in")
      ?.split(",")
      .map((id) => id.trim().toLowerCase()),
    pagination: isJsonObject(pagination) ? pagination : {},
  };
}

function writeOf(step: Step): WriteStep {
  const { url, body = "" } = step.exchange.request;
  const value = parseJson(body)?.value;
  const rows: unknown[] = Array.isArray(value) ? value : [value];
  return {
    ...step,
    text: `${decodeURIComponent(url)} ${body}`.toLowerCase(),
    sent: rows.every(isJsonObject) ? rows : undefined,
  };
}
