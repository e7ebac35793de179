import type { Exchange } from "../wire/exchange.js";
import { isObject, type JsonObject } from "../spec/pointer.js";

/** What an answer holds as JSON: nothing where none came, or none that is an object. */
export function jsonOf({ response }: Exchange): JsonObject {
  try {
    const value: unknown = JSON.parse(response?.body ?? "");
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** The rows of an answer, or undefined where it has no list of them. */
export function rowsOf(exchange: Exchange): unknown[] | undefined {
  const { data } = jsonOf(exchange);
  return Array.isArray(data) ? data : undefined;
}

/** A number of the pagination of an answer, or undefined where it tells none. */
export function paginationNumber(exchange: Exchange, key: string): number | undefined {
  const { meta } = jsonOf(exchange);
  const pagination = isObject(meta) ? meta.pagination : undefined;
  const number = isObject(pagination) ? pagination[key] : undefined;
  return typeof number === "number" ? number : undefined;
}

/** Says in a few words what came of an exchange: its status, or why there is none. */
export function outcomeOf({ response, failure }: Exchange): string {
  return response ? `answered ${response.status}` : `got no answer: ${failure ?? "no reason"}`;
}
