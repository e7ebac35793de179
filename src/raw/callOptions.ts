import { UsageError } from "../errors/base.js";
import { signalRule, checkOptions, millisecondsRule } from "../options/checkOptions.js";

/** Per-call options that we handle instead of openapi-fetch. */
export interface RawCallOptions {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number | undefined;
  /** Options of fetch, which go to it as they are. */
  readonly fetchOptions?: Readonly<Record<string, unknown>>;
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

/** Options of fetch that change neither where a request leads nor what it does. */
const HARMLESS = ["agent", "cache", "dispatcher", "keepalive", "next", "priority"];
const KNOWN = [
  ...["body", "bodySerializer", "headers", "middleware", "params", "parseAs", "signal", "timeoutMs"],
  ...HARMLESS,
];

/** Checks and picks the options of `RawCallOptions`. */
export function readCallOptions({ signal, timeoutMs, ...given }: GivenOptions): RawCallOptions {
  // A Request takes null for no signal.
  const options = { signal: signal ?? undefined, timeoutMs };
  checkOptions(options, { signal: signalRule, timeoutMs: millisecondsRule });
  const fetchOptions = Object.entries(given).filter(
    ([name, value]) => value !== undefined && HARMLESS.includes(name),
  );
  return { signal: options.signal, timeoutMs, fetchOptions: Object.fromEntries(fetchOptions) };
}

/** The options of openapi-fetch that change where or how a request is sent. */
const REFUSED = ["fetch", "baseUrl", "querySerializer", "pathSerializer", "Request"];

/**
 * Refuses per-call options that bypass the settings of the client, those that would have no effect, and an empty
 * `id:in`; no message holds a value.
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
  const unknown = Object.keys(given).find((option) => given[option] !== undefined && !KNOWN.includes(option));
  if (unknown !== undefined) {
    throw new UsageError(
      `\`${unknown}\` is no option of a call: it would have no effect, or go round the client and its checks; there are ${KNOWN.join(", ")}.`,
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
