import type { Transport, TransportInit } from "./options/resolveOptions.js";

/** The part of a dispatcher of undici that `undiciFetch` uses: of an `Agent`, `Pool`, `ProxyAgent` or `MockAgent`. */
export interface UndiciDispatcher {
  /** Sends a request and resolves with its answer. */
  request(options: UndiciRequest): Promise<UndiciResponse>;
}

/** A request as dispatchers take it. */
export interface UndiciRequest {
  /** Scheme, host and port of the URL. */
  readonly origin: string;
  /** Path and query of the URL. */
  readonly path: string;
  /** The method of HTTP. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** The headers, token included. */
  readonly headers: Record<string, string>;
  /** The body; null for none. */
  readonly body: string | null;
  /** Ends the request. */
  readonly signal: AbortSignal | null;
  /** Zero: a redirect would carry the token to another origin. */
  readonly maxRedirections: 0;
}

/** An answer as dispatchers give it. */
export interface UndiciResponse {
  /** The status of the answer. */
  readonly statusCode: number;
  /** The headers by name, in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body, to be read once. */
  readonly body: { text(): Promise<string> };
}

/**
 * Makes a `fetch` for the options of the client that sends through a dispatcher of undici 6 to 8: a proxy, a pool or a
 * mock. It costs less than the global `fetch`, and follows no redirect.
 *
 * @param dispatcher - An `Agent`, `Pool`, `ProxyAgent` or `MockAgent` of the undici that you have installed.
 * @returns The `fetch` for `createSegmentsClient`.
 * @see SegmentsClientOptions.fetch
 */
export function undiciFetch(dispatcher: UndiciDispatcher): Transport {
  return async (url, { method, headers, body, signal }) => {
    // The client calls it with a normalised URL, whose path begins after "https://".
    const end = url.indexOf("/", 8);
    const {
      statusCode,
      headers: given,
      body: answer,
    } = await dispatcher.request({
      origin: url.slice(0, end),
      path: url.slice(end),
      method: methodOf(method),
      headers,
      body,
      signal,
      maxRedirections: 0,
    });
    return { status: statusCode, headers: new GivenHeaders(given), text: () => answer.text() };
  };
}

function methodOf(method: TransportInit["method"]): UndiciRequest["method"] {
  if (method === "POST" || method === "PUT" || method === "DELETE") return method;
  return "GET";
}

/** The least that the client reads of headers, and what a real `Headers` is made of when someone asks for it. */
class GivenHeaders {
  private readonly given: UndiciResponse["headers"];

  constructor(given: UndiciResponse["headers"]) {
    this.given = given;
  }

  get(name: string): string | null {
    const value = this.given[name.toLowerCase()];
    return value === undefined ? null : textOf(value);
  }

  *[Symbol.iterator](): Generator<[string, string]> {
    for (const [name, value] of Object.entries(this.given))
      if (value !== undefined) yield [name, textOf(value)];
  }
}

function textOf(value: string | readonly string[]): string {
  return typeof value === "string" ? value : value.join(", ");
}
