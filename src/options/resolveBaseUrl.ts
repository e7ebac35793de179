import { UsageError } from "../errors/base.js";
import type { Rule } from "./checkOptions.js";

/**
 * A store hash can stand in a URL without changing where it leads.
 *
 * @see openapi.yaml `#/servers/0/variables/store_hash`
 */
export const storeHashRule: Rule = [
  (value) => typeof value === "string" && /^[a-z0-9]+$/i.test(value),
  "the permanent id of the store, in letters and digits",
];

/** A base URL keeps the token secret and has no parts that calls would lose. */
export const baseUrlRule: Rule = [
  isBaseUrl,
  "an https: URL without credentials, query or fragment; http: would show the token to all but the loopback",
];

/**
 * Returns everything before `/segments`, normalised as a URL and without a slash at the end.
 *
 * @throws {UsageError} If the base URL is that of another store.
 * @see openapi.yaml `#/servers/0`
 */
export function resolveBaseUrl(storeHash: string, baseUrl: string | undefined): string {
  const url = baseUrl ?? `https://api.bigcommerce.com/stores/${storeHash}/v3`;
  const { href, pathname } = new URL(url);
  const named = /^\/stores\/([^/]+)/.exec(pathname)?.[1];
  if (named !== undefined && named.toLowerCase() !== storeHash.toLowerCase())
    throw new UsageError("`storeHash` and the path of `baseUrl` name different stores.");
  return href.replace(/\/+$/, "");
}

function isBaseUrl(value: unknown): boolean {
  const url = typeof value === "string" && parsedUrl(value);
  if (!url) return false;
  const { href, origin, pathname } = url;
  // URL normalises every spelling of an IPv4 address to four decimal numbers, so no domain name passes.
  const isSecret = /^(https:|http:\/\/(localhost|\[::1\]|127(\.\d+){3})(:\d+)?$)/.test(origin);
  return isSecret && href === origin + pathname;
}

// Older runtimes have no `URL.canParse`.
function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
