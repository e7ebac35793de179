import type { SendCall } from "../call.js";
import { guard } from "../guard/guard.js";
import type { Environment } from "../time/systemEnvironment.js";
import {
  resolveOptions,
  type SegmentsClientOptions,
  type ResolvedOptions,
} from "../options/resolveOptions.js";
import { pipeline } from "../transport/pipeline.js";
import { MADE_BY_OPENAPI_FETCH, rawClient, type RawClient, type RawTransport } from "./rawClient.js";

/** The raw level of a client, and what another level is put on. */
export interface RawLevel {
  readonly raw: RawClient;
  /** All steps of a call after the guard. */
  readonly send: SendCall;
  readonly settings: ResolvedOptions;
}

/**
 * Puts the raw level together.
 *
 * A call passes the check of its own options, then middleware, then the guard, which judges what came out of it, then
 * the steps of the pipeline, whose last adds the token; so nothing goes round the judgement and nothing before the
 * wire sees the token.
 *
 * @param options - What the caller passed.
 * @param environment - Time and chance.
 */
export function createRawLevel(options: SegmentsClientOptions, environment: Environment): RawLevel {
  const settings = resolveOptions(options);
  const send = pipeline(settings, environment);
  return { raw: rawClient(settings.baseUrl, rawTransport(send, settings)), send, settings };
}

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
