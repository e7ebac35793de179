import { parseJson, isObject, type JsonObject } from "../spec/json.js";
import type { Exchange, RecordedRequest } from "./exchange.js";
import { runIdIn } from "./runNames.js";

/** Distinguishes the segments of a run from those of others. */
export interface RunOwnership {
  readonly runId: string;
  /** Ids of listed segments without the mark of this run. */
  readonly foreignIds: ReadonlySet<string>;
}

/** Returns true if a row of an answer is a segment of the run. */
export function isOurs(row: JsonObject, { runId, foreignIds }: RunOwnership): boolean {
  return isMarkedBy(runId, row) && !(typeof row.id === "string" && foreignIds.has(row.id));
}

/** A body with a wrong name has the mark of the run in its description, for a server that takes it. */
function isMarkedBy(runId: string, { name, description }: JsonObject): boolean {
  return [name, description].some((text) => typeof text === "string" && runIdIn(text) === runId);
}

/** Lists the ids of listed rows that have no mark of the run. */
export function foreignIdsIn({ operationId, response }: Exchange, runId: string): string[] {
  if (operationId !== "listSegments" || response === undefined) return [];
  return rowsOf(response.body).flatMap((row) =>
    isObject(row) && typeof row.id === "string" && !isMarkedBy(runId, row) ? [row.id] : [],
  );
}

/**
 * Lists the ids of segments that the run created: rows in answers to creates that have the mark of the run, and that
 * the list has never shown without it, before the first write or after.
 */
export function createdIds(exchanges: readonly Exchange[], { runId, foreignIds }: RunOwnership): string[] {
  return exchanges
    .filter(({ operationId, response }) => operationId === "createSegments" && response !== undefined)
    .flatMap(({ response }) => rowsOf(response?.body ?? ""))
    .flatMap((row) => (isObject(row) && typeof row.id === "string" && isMarkedBy(runId, row) ? [row.id] : []))
    .filter((id) => !foreignIds.has(id));
}

/** Returns the first valid write if it was answered 403, which shows that the token may not write. */
export function refusedWrite(exchanges: readonly Exchange[]): Exchange | undefined {
  const first = exchanges.find(({ request, invalid }) => request.method !== "GET" && invalid === undefined);
  return first?.response?.status === 403 ? first : undefined;
}

/**
 * Refuses requests that would change segments of others. This is the last line of defence against mistakes in checks
 * and against injected faults.
 *
 * @throws {Error} For a DELETE without a filter, and for a write that names a foreign segment.
 */
export function refuseHarm(
  { method, url, headers, body = "" }: RecordedRequest,
  foreignIds: ReadonlySet<string>,
): void {
  // A server may go by either of them.
  const methods = [method, headers["x-http-method-override"]?.toUpperCase() ?? method];
  if (methods.every((each) => each === "GET")) return;
  if (methods.includes("DELETE") && !new URL(url).searchParams.get("id:in")?.trim()) {
    throw new Error("A DELETE without `id:in` deletes everything; the suite does not send it.");
  }
  const text = `${decodeURIComponent(url)} ${body}`;
  const foreign = [...foreignIds].find((id) => text.includes(id));
  if (foreign !== undefined) {
    throw new Error(`The segment ${foreign} is not ours; the suite writes nothing to it.`);
  }
}

function rowsOf(body: string): unknown[] {
  const value = parseJson(body)?.value;
  return isObject(value) && Array.isArray(value.data) ? value.data : [];
}
