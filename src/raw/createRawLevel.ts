// First: gzip looks back 32 kB only, and openapi-fetch would stand in the middle of a bundle.
import { rawClient, type RawClient, type RawTransport } from "./rawClient.js";
import type { SendCall } from "../call.js";
import { guard } from "../guard/guard.js";
import type { Environment } from "../time/systemEnvironment.js";
import {
  resolveOptions,
  type SegmentsClientOptions,
  type ResolvedOptions,
} from "../options/resolveOptions.js";
import { pipeline } from "../transport/pipeline.js";
import { MADE_BY_OPENAPI_FETCH } from "./plainRequest.js";

export interface RawLevel {
  readonly raw: RawClient;
  readonly send: SendCall;
  readonly settings: ResolvedOptions;
}

/** Composes middleware, guard and pipeline: the guard sees every request, and only the last step adds the token. */
export function createRawLevel(options: SegmentsClientOptions, environment: Environment): RawLevel {
  const settings = resolveOptions(options);
  const send = pipeline(settings, environment);
  return { raw: rawClient(settings.baseUrl, rawTransport(send, settings)), send, settings };
}

/** Checks the request that middleware leaves, and sends it through the pipeline. HTTP errors are answers. */
export function rawTransport(
  send: SendCall,
  { baseUrl, timeoutMs }: Pick<ResolvedOptions, "baseUrl" | "timeoutMs">,
): RawTransport {
  return async (request, own) => {
    const guarded = guard(request, baseUrl);
    // The new fields first, and those that later steps set: V8 takes a microsecond to add a field to a copy.
    const call = {
      maxWaitMs: undefined,
      body: request.body === null ? undefined : await request.text(),
      signal: own.signal ?? (MADE_BY_OPENAPI_FETCH in request ? undefined : request.signal),
      timeoutMs: own.timeoutMs ?? timeoutMs,
      fetchOptions: own.fetchOptions,
      ...guarded,
    };
    return (await send(call, 1)).response;
  };
}
