import type { StoreAnswer } from "../../src/store/exchange.js";
import type { Layer } from "../../src/store/storeContext.js";
import { isRecord } from "../../src/store/operations/body.js";
import type { Row } from "../../src/store/renderRow.js";
import type { StoreOperation } from "../../src/store/routeOf.js";

/** A plausible bug or change of the service: a layer around an operation, and what it is for. */
export interface Fault {
  /** Operation and what is wrong with it: `listSegments.filter-ignored`. */
  name: string;
  /** Id of the check that must catch it. */
  about: string;
  /** What the service does wrong, as a sentence. */
  description: string;
  /**
   * Whether it shows in the form of an answer alone, which is for the wire to judge: any check that sees such an
   * answer catches it then, `about` names one of them.
   */
  isOfForm?: true;
  /** What the layer does. It may keep what it remembers of a store in a WeakMap under its internals. */
  layer: Layer;
  /**
   * Where the layer sits: around the operation alone, where the token has been judged, or around everything, with
   * the headers that go out.
   *
   * @default "around-operation"
   */
  place?: "around-operation" | "around-authentication";
}

/** Applies a layer to the requests of some operations; all others pass. */
export function on(operations: StoreOperation | readonly StoreOperation[], layer: Layer): Layer {
  const names = [operations].flat();
  return (request, next, store) =>
    request.route && names.includes(request.route.operation) ? layer(request, next, store) : next(request);
}

/** Changes the JSON object of an answer that went well; other answers stay as they are. */
export function withJson(answer: StoreAnswer, change: (json: Row) => unknown): StoreAnswer {
  return answer.status < 300 && isRecord(answer.json) ? { ...answer, json: change(answer.json) } : answer;
}

/** Changes the rows in `data` of an answer that went well; other answers stay as they are. */
export function withRows(
  answer: StoreAnswer,
  change: (rows: readonly Row[]) => readonly unknown[],
): StoreAnswer {
  return withJson(answer, (json) =>
    Array.isArray(json.data) ? { ...json, data: change(json.data.filter(isRecord)) } : json,
  );
}

/** Adds headers to an answer, in place of those of the same name. */
export function withHeaders(answer: StoreAnswer, headers: Readonly<Record<string, string>>): StoreAnswer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** Takes headers from an answer. */
export function withoutHeaders(answer: StoreAnswer, names: readonly string[]): StoreAnswer {
  const kept = Object.entries(answer.headers).filter(([name]) => !names.includes(name));
  return { ...answer, headers: Object.fromEntries(kept) };
}
