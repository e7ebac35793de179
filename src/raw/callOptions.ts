import { UsageError } from "../errors/base.js";
import { signalRule, checkOptions, isSignal, millisecondsRule } from "../options/checkOptions.js";
import { isObject } from "../isObject.js";

/** The options of a single call of the raw level that openapi-fetch does not know, or would do badly. */
export interface RawCallOptions {
  /** Ends the call wherever it is. */
  readonly signal: AbortSignal | undefined;
  /** How long one try may take, in milliseconds. */
  readonly timeoutMs: number | undefined;
}

/**
 * Reads those options.
 *
 * @param init - What the caller passed beside the path.
 * @throws {UsageError} For one that is of no use.
 */
export function readCallOptions(init: unknown): RawCallOptions {
  const { signal, timeoutMs } = isObject(init) ? init : {};
  // A Request takes null for no signal.
  checkOptions(
    { signal: signal ?? undefined, timeoutMs },
    { signal: signalRule, timeoutMs: millisecondsRule },
  );
  return {
    signal: isSignal(signal) ? signal : undefined,
    timeoutMs: typeof timeoutMs === "number" ? timeoutMs : undefined,
  };
}

/** The options of openapi-fetch that change where or how a request is sent. */
const REFUSED = ["fetch", "baseUrl", "querySerializer", "pathSerializer", "Request"];

/**
 * Refuses per-call options that go round the settings of the client, and an empty `id:in`.
 *
 * @param init - What the caller passed beside the path.
 * @throws {UsageError} Naming the option, never its value.
 */
export function refuseOverrides(init: unknown): void {
  if (!isObject(init)) return;
  const params = isObject(init.params) ? init.params : {};
  // The guard refuses the header too, but fetch, which comes before it, shows a token that no header can carry.
  const hasToken = /x-auth-token/i.test(JSON.stringify([init.headers, params.header]));
  const name = hasToken ? "X-Auth-Token" : REFUSED.find((option) => init[option] !== undefined);
  if (name !== undefined) {
    throw new UsageError(
      `\`${name}\` would go round the client and its checks; leave it out, or give it to createSegmentsClient.`,
    );
  }
  // It is sent as no parameter at all, in which the guard could not see a filter that came out empty.
  const ids = isObject(params.query) ? params.query["id:in"] : undefined;
  if (Array.isArray(ids) && ids.length === 0) {
    throw new UsageError(
      "An empty `id:in` is sent as no filter, which would delete every segment of the store, or list it; skip the call.",
    );
  }
}
