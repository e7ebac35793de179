import { UsageError } from "../errors/base.js";
import { signalRule, checkOptions, millisecondsRule } from "../options/checkOptions.js";

/** The options of a single call of the raw level that openapi-fetch does not know, or would do badly. */
export interface RawCallOptions {
  /** Ends the call wherever it is. */
  readonly signal: AbortSignal | undefined;
  /** How long one try may take, in milliseconds. */
  readonly timeoutMs: number | undefined;
}

/** Options of a call as TypeScript knows them; a caller without types may pass anything. */
export interface GivenOptions {
  readonly signal?: AbortSignal | null | undefined;
  readonly timeoutMs?: number | undefined;
  readonly params?: {
    readonly header?: unknown;
    readonly query?: { readonly "id:in"?: unknown } | null;
  } | null;
  readonly [option: string]: unknown;
}

/**
 * Checks and picks the options of `RawCallOptions`.
 *
 * @throws {UsageError} For one of the wrong kind.
 */
export function readCallOptions({ signal, timeoutMs }: GivenOptions): RawCallOptions {
  // A Request takes null for no signal.
  const options = { signal: signal ?? undefined, timeoutMs };
  checkOptions(options, { signal: signalRule, timeoutMs: millisecondsRule });
  return options;
}

/** The options of openapi-fetch that change where or how a request is sent. */
const REFUSED = ["fetch", "baseUrl", "querySerializer", "pathSerializer", "Request"];

/**
 * Refuses per-call options that go round the settings of the client, and an empty `id:in`.
 *
 * @throws {UsageError} Naming the option, never its value.
 */
export function refuseOverrides(given: GivenOptions): void {
  const { header, query } = given.params ?? {};
  // The guard refuses the header too, but fetch, which comes before it, shows a token that no header can carry.
  const hasToken = /x-auth-token/i.test(JSON.stringify([given.headers, header]));
  const name = hasToken ? "X-Auth-Token" : REFUSED.find((option) => given[option] !== undefined);
  if (name !== undefined) {
    throw new UsageError(
      `\`${name}\` would go round the client and its checks; leave it out, or give it to createSegmentsClient.`,
    );
  }
  // openapi-fetch drops an empty list from the query, so the guard could not see it.
  const ids = query?.["id:in"];
  if (Array.isArray(ids) && ids.length === 0) {
    throw new UsageError(
      "An empty `id:in` is sent as no filter, which would delete every segment of the store, or list it; skip the call.",
    );
  }
}
