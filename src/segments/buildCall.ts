import type { Call } from "../call.js";
import { guard } from "../guard/guard.js";
import { operations, type OperationId } from "../operations.js";
import type { CallOptions, SegmentsSettings } from "./context.js";

/** URLs stay below this many characters. */
const URL_LIMIT = 2048;
const UUID_AND_COMMA = 37;

/** The parts of a call that differ within one operation. */
export interface CallParts extends CallOptions {
  readonly page?: number | undefined;
  readonly limit?: number | undefined;
  /** Sent as `id:in`. */
  readonly ids?: readonly string[] | undefined;
  readonly segmentId?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** Builds a call that has passed the guard. */
export function buildCall(
  { baseUrl, timeoutMs }: Pick<SegmentsSettings, "baseUrl" | "timeoutMs">,
  operationId: OperationId,
  parts: CallParts,
): Call {
  const { body } = parts;
  const request = {
    method: operations[operationId].method,
    url: urlOf(baseUrl, operationId, parts),
    headers: Object.entries({
      accept: "application/json",
      ...(body !== undefined && { "content-type": "application/json" }),
    }),
  };
  const guarded = guard(request, baseUrl);
  // The new fields first: V8 takes a microsecond to add one to a copy.
  return {
    maxWaitMs: undefined,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: parts.signal,
    timeoutMs: parts.timeoutMs ?? timeoutMs,
    ...guarded,
    operationId,
  };
}

/** Returns how many ids fit into one URL. */
export function maxIds(
  { baseUrl }: Pick<SegmentsSettings, "baseUrl">,
  operationId: OperationId,
  parts: CallParts,
): number {
  // The last id has no comma after it, which makes up for "below" the limit.
  const room = URL_LIMIT - urlOf(baseUrl, operationId, Object.assign({}, parts, { ids: [] })).length;
  return Math.max(1, Math.floor(room / UUID_AND_COMMA));
}

function urlOf(
  baseUrl: string,
  operationId: OperationId,
  { page, limit, ids, segmentId = "" }: CallParts,
): string {
  const query = Object.entries({ page, limit, "id:in": ids })
    .filter(([, value]) => value !== undefined)
    // Joins a list with raw commas in one key, because the API reads only the first of repeated keys.
    .map((pair) => pair.join("="))
    .join("&");
  const path = operations[operationId].path.replace("{segmentId}", segmentId);
  return baseUrl + path + (query === "" ? "" : `?${query}`);
}
