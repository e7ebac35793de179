import createClient, {
  type Client,
  type FetchOptions,
  type ParseAs,
  type ParseAsResponse,
} from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
import { readCallOptions, refuseOverrides, type GivenOptions, type RawCallOptions } from "./callOptions.js";
import { parsed } from "../answer/parsed.js";
import { MADE_BY_OPENAPI_FETCH, PlainRequest, type Sendable } from "./plainRequest.js";
import type { FailureOf, RawResult, SuccessOf } from "./rawResult.js";

type Method = "get" | "post" | "put" | "delete";
type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

/** The options of a call, which may be left out where the spec requires neither parameter nor body. */
type Init<Operation, As extends ParseAs> =
  Partial<FetchOptions<Operation>> extends FetchOptions<Operation>
    ? [init?: FetchOptions<Operation> & Own<As>]
    : [init: FetchOptions<Operation> & Own<As>];

interface Own<As extends ParseAs> {
  parseAs?: As;
  /**
   * Milliseconds that one try may take, from sending to the last byte of the body.
   * @default that of the client
   */
  timeoutMs?: number | undefined;
  /** Of undici: sends this call through it. */
  dispatcher?: unknown;
  /** Of Next.js: how long it may keep the answer. */
  next?: unknown;
  /** A redirect would carry the token along, so none is followed. */
  redirect?: never;
  mode?: never;
  credentials?: never;
}

type Result<Operation, As extends ParseAs> = Promise<
  RawResult<ParseAsResponse<SuccessOf<Operation>, { parseAs: As }>, FailureOf<Operation>>
>;

type Call<M extends Method> = <P extends PathWith<M>, As extends ParseAs = "json">(
  path: P,
  ...init: Init<paths[P][M], As>
) => Result<paths[P][M], As>;

/**
 * The client of openapi-fetch over the paths of the spec, with stricter options.
 *
 * openapi-fetch infers the type of the options from what is passed, and so accepts a misspelt property next to
 * right ones; here they have the type of the spec, and the compiler refuses it.
 */
export interface RawClient extends Readonly<Pick<Client<paths>, "use" | "eject">> {
  /** Lists segments. */
  readonly GET: Call<"get">;
  /** Creates segments; `body` is a list of rows. */
  readonly POST: Call<"post">;
  /** Changes segments; `body` is a list of rows. */
  readonly PUT: Call<"put">;
  /** Deletes segments or takes profiles out of one; refused without a non-empty `id:in`. */
  readonly DELETE: Call<"delete">;
  /** Does the same with a method in lower case as its first argument. */
  readonly request: <M extends Method, P extends PathWith<M>, As extends ParseAs = "json">(
    method: M,
    path: P,
    ...init: Init<paths[P][M], As>
  ) => Result<paths[P][M], As>;
}

/** Sends the request that middleware leaves, with our per-call options. */
export type RawTransport = (request: Sendable, own: RawCallOptions) => Promise<Response>;

interface Fetched {
  data?: unknown;
  response: Response;
}

/** Wraps openapi-fetch; no other module imports it, so that it can be replaced. */
export function rawClient(baseUrl: string, transport: RawTransport): RawClient {
  const client = createClient<paths>({
    baseUrl,
    headers: { Accept: "application/json" },
    // The API reads the first of repeated keys alone; openapi-fetch repeats them whatever the spec says.
    querySerializer: { array: { style: "form", explode: false } },
  });
  // Casts, since TypeScript cannot compare types that wait for the path; RawClient accepts less, answers the same.
  const send = client.request as unknown as (method: string, path: string, init: object) => Promise<Fetched>;
  let hasMiddleware = false;
  const request = async (method: string, path: string, init?: GivenOptions | null) => {
    const given = init ?? {};
    refuseOverrides(given);
    const own = readCallOptions(given);
    const { parseAs = "json" } = given;
    const isJson = parseAs === "json";
    const added = {
      // Not on the Request: its own listener is slow on a signal that many calls share, and a Request that middleware
      // puts in its place would lose both.
      signal: undefined,
      timeoutMs: undefined,
      // openapi-fetch sets it, which is slow if it is not there.
      method,
      [MADE_BY_OPENAPI_FETCH]: true,
      Request: hasMiddleware || given.middleware ? undefined : PlainRequest,
      parseAs: isJson ? "text" : parseAs,
      fetch: (finished: Sendable) => transport(finished, own),
    };
    // Not a spread: V8 takes a microsecond to add a field to a copy.
    const result = await send(method, path, Object.assign({}, given, added));
    const { data: text, response } = result;
    // It was parsed when it was read.
    return isJson && typeof text === "string" ? { ...result, data: parsed({ response, text }) } : result;
  };
  const method = (name: string) => (path: string, init?: GivenOptions) => request(name, path, init);
  return {
    GET: method("GET"),
    POST: method("POST"),
    PUT: method("PUT"),
    DELETE: method("DELETE"),
    request,
    use: (...middleware: Parameters<typeof client.use>) => {
      client.use(...middleware);
      hasMiddleware = true;
    },
    eject: client.eject.bind(client),
  } as unknown as RawClient;
}
