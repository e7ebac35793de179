import { isObject } from "../spec/json.js";
import { createSegmentsClient, type SegmentsClient, type SegmentsClientOptions } from "../../src/index.js";

/** A plausible bug of a client, with the check that must catch it. */
export interface ClientFault {
  /** Operation and bug: `deleteSegments.unguarded`. */
  readonly name: string;
  /** Id of the check that must catch it. */
  readonly about: string;
  /** One sentence about the wrong behaviour. */
  readonly description: string;
  readonly create: typeof createSegmentsClient;
}

export function clientFault(
  name: string,
  about: string,
  description: string,
  create: typeof createSegmentsClient,
): ClientFault {
  return { name, about, description, create };
}

type Send = (request: Request) => Promise<Response>;

// A fault may send what the type of the option forbids, such as another `redirect`.
function sendOver({ fetch = globalThis.fetch }: SegmentsClientOptions): Send {
  const send = fetch as typeof globalThis.fetch;
  return async (request) => {
    const { url, method, headers, redirect, signal } = request;
    const body = request.body === null ? null : await request.text();
    return send(url, { method, headers, redirect, signal, body });
  };
}

/** Makes the real client, except that `alter` sends the requests. */
export function sending(
  alter: (request: Request, send: Send) => Promise<Response>,
): typeof createSegmentsClient {
  return (options: SegmentsClientOptions) => {
    const send = sendOver(options);
    return createSegmentsClient({ ...options, fetch: (url, init) => alter(new Request(url, init), send) });
  };
}

/** Makes the real client, except for the URL of its requests. */
export function withUrl(alter: (url: string, request: Request) => string): typeof createSegmentsClient {
  return sending(async (request, send) => {
    const body = request.body === null ? undefined : await request.text();
    const { method, headers, redirect } = request;
    return send(
      new Request(alter(request.url, request), {
        method,
        headers,
        redirect,
        ...(body !== undefined && { body }),
      }),
    );
  });
}

/** Makes the real client, except for method, headers or body of its requests. */
export function withInit(
  alter: (init: {
    method: string;
    headers: Headers;
    body: string | undefined;
    redirect: RequestRedirect;
  }) => Partial<RequestInit>,
): typeof createSegmentsClient {
  return sending(async (request, send) => {
    const body = request.body === null ? undefined : await request.text();
    const init = {
      method: request.method,
      headers: new Headers(request.headers),
      body,
      redirect: request.redirect,
    };
    const { body: kept, ...rest } = init;
    return send(
      new Request(request.url, { ...rest, ...(kept !== undefined && { body: kept }), ...alter(init) }),
    );
  });
}

/** Makes the real client, except for the answers that it gets. */
export function answering(
  alter: (response: Response, request: Request) => Response | Promise<Response>,
): typeof createSegmentsClient {
  return sending(async (request, send) => alter(await send(request), request));
}

/** Makes the real client, except for the headers of its requests. */
export const withHeaders = (alter: (headers: Headers) => void) =>
  withInit(({ headers }) => {
    alter(headers);
    return { headers };
  });

export const isWrite = ({ method }: { method: string }) => method === "POST" || method === "PUT";

/** Makes a client without a guard: it sends everything. */
export function unguarded(options: SegmentsClientOptions): SegmentsClient {
  const { accessToken, baseUrl = "" } = options;
  const send = sendOver(options);
  const token = typeof accessToken === "string" ? accessToken : "";
  const call = (method: string) => async (path: string, init?: unknown) => {
    const params = isObject(init) && isObject(init.params) ? init.params : {};
    const parts = isObject(params.path) ? params.path : {};
    const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(parts[name]));
    const query = Object.entries(isObject(params.query) ? params.query : {}).map(
      ([key, value]) => `${key}=${String(value)}`,
    );
    const url = `${baseUrl}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`;
    return { response: await send(new Request(url, { method, headers: { "x-auth-token": token } })) };
  };
  const real = createSegmentsClient(options);
  // A wrong client cannot have the generic types of the right one.
  return Object.assign({ ...real }, { GET: call("GET"), DELETE: call("DELETE") });
}

/** Makes a client that answers every read with its first answer. */
export function cached(options: SegmentsClientOptions): SegmentsClient {
  let first: Response | undefined;
  return sending(async (request, send) => {
    if (request.method !== "GET") return send(request);
    first ??= await send(request);
    return first.clone();
  })(options);
}
