import { UsageError } from "./errors.js";
import { resolveBaseUrl } from "./resolveBaseUrl.js";
import { isRecord } from "./shapes.js";
import { tokenReader, type AccessToken } from "./tokenReader.js";
import type { Transport } from "./transport.js";

/** What `createSegmentsClient` takes. */
export interface SegmentsClientOptions {
  /** Permanent id of the store: letters and digits. */
  readonly storeHash: string;
  /** Sent as `X-Auth-Token`; a function is called before every request, for tokens that change. */
  readonly accessToken: AccessToken;
  /**
   * Everything before `/segments`; `http:` only on a loopback address.
   * @default "https://api.bigcommerce.com/stores/{storeHash}/v3"
   */
  readonly baseUrl?: string | undefined;
  /**
   * Sends one finished request, token included, and must not follow redirects.
   * @default globalThis.fetch
   */
  readonly fetch?: Transport | undefined;
}

/** The options once they are checked and every default is in place. */
export interface Settings {
  readonly baseUrl: string;
  readonly readToken: () => Promise<string>;
  readonly fetch: Transport;
}

const names: Record<keyof SegmentsClientOptions, true> = {
  storeHash: true,
  accessToken: true,
  baseUrl: true,
  fetch: true,
};

/**
 * Checks the options at run time, for callers without types, and fills in the defaults.
 *
 * @param options - What the caller passed.
 * @throws {UsageError} For an option that is missing, unknown, or of no use.
 */
export function settle(options: SegmentsClientOptions): Settings {
  checkNames(options);
  checkFetch(options.fetch);
  return {
    baseUrl: resolveBaseUrl(options.storeHash, options.baseUrl),
    readToken: tokenReader(options.accessToken),
    // Looked up at each call, so that whoever replaces the global later is heard.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
  };
}

// A misspelt `baseURL` must not end in calls to production.
function checkNames(options: unknown): void {
  if (!isRecord(options)) {
    throw new UsageError("createSegmentsClient takes an object with `storeHash` and `accessToken`.");
  }
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(names, name));
  if (unknown !== undefined) {
    const known = Object.keys(names).join(", ");
    throw new UsageError(
      `There is no option \`${unknown}\` and it would have no effect; there are ${known}.`,
    );
  }
}

function checkFetch(fetch: unknown): void {
  if (fetch !== undefined && typeof fetch !== "function") {
    throw new UsageError(
      "`fetch` is not a function; pass one that takes a Request and returns its Response.",
    );
  }
}
