import type { SendCall } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";
import {
  resolveOptions,
  type SegmentsClientOptions,
  type ResolvedOptions,
} from "../options/resolveOptions.js";
import { pipeline } from "../transport/pipeline.js";
import { rawClient, type RawClient } from "./rawClient.js";
import { rawTransport } from "./rawTransport.js";

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
