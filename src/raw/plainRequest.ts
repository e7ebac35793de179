/** Set on requests made by openapi-fetch: their signal is a default to ignore; that of middleware is a real one. */
export const MADE_BY_OPENAPI_FETCH = "bySegmentsClient";

/** The parts of a request that are checked and sent. */
export interface Sendable {
  readonly method: string;
  readonly url: string;
  /** Pairs of name and value, the names in lower case. */
  readonly headers: Iterable<readonly [name: string, value: string]>;
  /** Null for none. */
  readonly body: unknown;
  readonly text: () => Promise<string>;
  /** Ends the call, if middleware made the request. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: undefined;
  readonly [MADE_BY_OPENAPI_FETCH]?: true;
}

/** Replaces `Request` if no middleware sees it: a `Request` costs a tenth of a call, and fetch makes its own. */
export const PlainRequest = function (url: string, init: RequestInit): Sendable {
  const { method = "GET", headers, body } = init;
  const isPlain = body === undefined || (typeof body === "string" && method !== "GET");
  if (!isPlain || !(headers instanceof Headers)) return new Request(url, init);
  return {
    method,
    url,
    headers,
    body: body ?? null,
    text: () => Promise.resolve(body ?? ""),
    // Here already, because openapi-fetch would be slow to add them.
    [MADE_BY_OPENAPI_FETCH]: true,
    signal: undefined,
    timeoutMs: undefined,
  };
};
