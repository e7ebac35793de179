import type { Exchange } from "../wire/exchange.js";
import { parseJson, isObject, resolvePointer, type JsonObject } from "../spec/json.js";

interface Answered {
  readonly response?: { readonly body: string } | undefined;
}

/** Parses an answer; empty if there is none or it is no JSON object. */
export function jsonOf({ response }: Answered): JsonObject {
  const value = parseJson(response?.body ?? "")?.value;
  return isObject(value) ? value : {};
}

/** Returns the rows of an answer; undefined if it has no list. */
export function rowsOf(exchange: Answered): unknown[] | undefined {
  const { data } = jsonOf(exchange);
  return Array.isArray(data) ? data : undefined;
}

/** Returns a number of the pagination; undefined if it is missing. */
export function paginationNumber(exchange: Exchange, key: string): number | undefined {
  const number = resolvePointer(jsonOf(exchange), `/meta/pagination/${key}`);
  return typeof number === "number" ? number : undefined;
}

/** Describes the status of an exchange, or why there is none. */
export function outcomeOf({ response, failure }: Exchange): string {
  return response ? `answered ${response.status}` : `got no answer: ${failure ?? "no reason"}`;
}
