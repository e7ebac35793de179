import type { StoreAnswer } from "../../src/store/exchange.js";
import type { Layer } from "../../src/store/storeContext.js";
import { isJsonObject } from "../spec/json.js";
import type { Row } from "../../src/store/renderRow.js";
import type { StoreOperation } from "../../src/store/routeOf.js";

/** A plausible bug or change of the service, as a layer, with the check that must catch it. */
export interface Fault {
  /** Operation and fault: `listSegments.filter-ignored`. */
  readonly name: string;
  /** Id of the check that must catch it. */
  readonly about: string;
  /** One sentence about the wrong behaviour. */
  readonly description: string;
  /** Why the traffic does not differ from that of a fault in another operation, whose check catches it. */
  readonly looksLike?: string;
  /** Set if the fault keeps every check from judging, so that the run must end without a verdict. */
  readonly isUnjudgeable?: true;
  /** Keeps any state in a WeakMap with the store context as its key. */
  readonly layer: Layer;
  /**
   * Position of the layer: around the operation, after the token was checked, or around everything, including the
   * common headers.
   *
   * @default "around-operation"
   */
  readonly place?: "around-operation" | "around-authentication";
}

/** Applies a layer to the requests of some operations. */
export function on(operations: StoreOperation | readonly StoreOperation[], layer: Layer): Layer {
  const names = [operations].flat();
  return (request, next, store) =>
    request.route && names.includes(request.route.operation) ? layer(request, next, store) : next(request);
}

/** Changes the JSON object of a 2xx answer. */
export function withJson(answer: StoreAnswer, change: (json: Row) => unknown): StoreAnswer {
  return answer.status < 300 && isJsonObject(answer.json) ? { ...answer, json: change(answer.json) } : answer;
}

/** Changes the rows in `data` of a 2xx answer. */
export function withRows(
  answer: StoreAnswer,
  change: (rows: readonly Row[]) => readonly unknown[],
): StoreAnswer {
  return withJson(answer, (json) =>
    Array.isArray(json.data) ? { ...json, data: change(json.data.filter(isJsonObject)) } : json,
  );
}

export function withHeaders(answer: StoreAnswer, headers: Readonly<Record<string, string>>): StoreAnswer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

export function withoutHeaders(answer: StoreAnswer, names: readonly string[]): StoreAnswer {
  const kept = Object.entries(answer.headers).filter(([name]) => !names.includes(name));
  return { ...answer, headers: Object.fromEntries(kept) };
}
