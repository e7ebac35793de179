import createClient, {
  type Client,
  type FetchOptions,
  type FetchResponse,
  type ParseAs,
} from "openapi-fetch";
import type { paths } from "../generated/schema.js";
import type { Transport } from "./transport.js";

type Method = "get" | "post" | "put" | "delete";
type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

/** The options of a call, which may be left out where the spec requires neither parameter nor body. */
type Init<Operation, As extends ParseAs> =
  Partial<FetchOptions<Operation>> extends FetchOptions<Operation>
    ? [init?: FetchOptions<Operation> & { parseAs?: As }]
    : [init: FetchOptions<Operation> & { parseAs?: As }];

type Result<Operation, As extends ParseAs> = Promise<
  FetchResponse<Operation extends object ? Operation : never, { parseAs: As }, `${string}/${string}`>
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
  readonly GET: Call<"get">;
  readonly POST: Call<"post">;
  readonly PUT: Call<"put">;
  readonly DELETE: Call<"delete">;
  readonly request: <M extends Method, P extends PathWith<M>, As extends ParseAs = "json">(
    method: M,
    path: P,
    ...init: Init<paths[P][M], As>
  ) => Result<paths[P][M], As>;
}

/**
 * Creates the client that turns typed calls into requests and responses into typed results.
 *
 * This module alone imports openapi-fetch, so that replacing it touches one file.
 *
 * @param baseUrl - Everything before `/segments`.
 * @param transport - What every request goes through after all middleware.
 * @see openapi.yaml `#/paths`
 */
export function rawClient(baseUrl: string, transport: Transport): RawClient {
  return createClient<paths>({
    baseUrl,
    fetch: transport,
    headers: { Accept: "application/json" },
    // The API reads the first of repeated keys alone; openapi-fetch repeats them whatever the spec says.
    querySerializer: { array: { style: "form", explode: false } },
    // A cast, since TypeScript cannot compare two types that wait for the path; RawClient accepts less, answers the same.
  }) as RawClient;
}
