import { routeOf, type Route } from "./routeOf.js";

/** A request as the store reads it. */
export interface StoreRequest {
  readonly method: string;
  /** Whole path of the URL, undecoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text of the body; empty where there is none. */
  readonly body: string;
  /** What the request is for, or undefined where the API has no such route. */
  readonly route: Route | undefined;
}

/** An answer of the store. It has no body where it holds neither `json` nor `text`. */
export interface StoreAnswer {
  readonly status: number;
  /** Names in lower case. The store adds `content-type`, `date` and `x-request-id` where they are absent. */
  readonly headers: Readonly<Record<string, string>>;
  /** Value that is sent as JSON. */
  readonly json?: unknown;
  /** Text that is sent as it is, unless there is `json`. */
  readonly text?: string;
}

/** Makes a request of its parts, with its route. */
export function createStoreRequest(
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): StoreRequest {
  const { pathname: path, searchParams: query } = url;
  return { method, path, query, headers, body, route: routeOf(method, path) };
}

/** Writes the body of an answer, or returns undefined where it has none. */
export function bodyOf({ json, text }: StoreAnswer): string | undefined {
  return json === undefined ? text : JSON.stringify(json);
}
