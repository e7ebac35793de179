import { routeOf, type Route } from "./routeOf.js";

export interface StoreRequest {
  readonly method: string;
  /** Full path of the URL, not decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Query of the URL, not decoded; empty if there is none. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty if there is no body. */
  readonly body: string;
  /** Undefined if the API has no such route. */
  readonly route: Route | undefined;
}

/** An answer of the store; without `json` and `text` it has no body. */
export interface StoreAnswer {
  readonly status: number;
  /** Names in lower case. The store adds `content-type`, `date` and `x-request-id` if they are missing. */
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Ignored if there is `json`. */
  readonly text?: string;
}

export function createStoreRequest(
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): StoreRequest {
  const { pathname: path, searchParams: query, search } = url;
  return { method, path, query, search, headers, body, route: routeOf(method, path) };
}

/** Returns the body as text, or undefined if there is none. */
export function bodyOf({ json, text }: StoreAnswer): string | undefined {
  return json === undefined ? text : JSON.stringify(json);
}
