import type { SendCall } from "../call.js";
import { guard } from "../guard/guard.js";
import type { ResolvedOptions } from "../options/resolveOptions.js";
import { MADE_BY_OPENAPI_FETCH, type RawTransport } from "./rawClient.js";

/**
 * Returns the way of the raw level to the wire: it judges the request that is left after all middleware, and sends
 * what was judged as a call, with all that the steps do.
 *
 * @param send - All steps after the guard.
 * @param settings - The settings of the client.
 * @returns A transport that rejects with a `UsageError` for what the guard refuses, with the errors of the steps
 * otherwise; HTTP errors are answers.
 */
export function rawTransport(
  send: SendCall,
  { baseUrl, timeoutMs }: Pick<ResolvedOptions, "baseUrl" | "timeoutMs">,
): RawTransport {
  return async (request, own) => {
    const call = {
      ...guard(request, baseUrl),
      body: request.body === null ? undefined : await request.text(),
      signal: own.signal ?? (MADE_BY_OPENAPI_FETCH in request ? undefined : request.signal),
      timeoutMs: own.timeoutMs ?? timeoutMs,
    };
    return (await send(call, 1)).response;
  };
}
