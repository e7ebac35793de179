import { checkStoreHash } from "./checkStoreHash.js";
import { UsageError } from "./errors.js";

/**
 * Returns everything before `/segments`, normalised as a URL and without a slash at the end.
 *
 * @param storeHash - The permanent id of the store, part of the default.
 * @param baseUrl - Where to send calls instead of the production API.
 * @throws {UsageError} For a URL that is none, that would not keep the token secret, or that has parts which calls would lose.
 * @see openapi.yaml `#/servers/0`
 */
export function resolveBaseUrl(storeHash: unknown, baseUrl: unknown): string {
  const hash = checkStoreHash(storeHash);
  if (baseUrl === undefined) return `https://api.bigcommerce.com/stores/${hash}/v3`;

  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl)) {
    throw new UsageError("`baseUrl` is not a URL; pass everything before `/segments`, with its protocol.");
  }
  const url = new URL(baseUrl);
  if (url.username !== "" || url.password !== "") {
    throw new UsageError("`baseUrl` holds credentials, which fetch refuses to send; pass it without them.");
  }
  if (url.search !== "" || url.hash !== "") {
    throw new UsageError(
      "`baseUrl` has a query or a fragment, in which `/segments` would get lost; cut it off.",
    );
  }
  checkProtocol(url);
  return url.origin + url.pathname.replace(/\/+$/, "");
}

function checkProtocol({ protocol, hostname }: URL): void {
  if (protocol === "https:") return;
  if (protocol !== "http:") {
    throw new UsageError(
      `\`baseUrl\` has the protocol ${protocol} which no call can use; pass an https: URL.`,
    );
  }
  if (!isLoopback(hostname)) {
    throw new UsageError(
      `\`baseUrl\` is http: and the access token would travel to ${hostname} unencrypted; use https: (http: is for localhost, 127.0.0.0/8 and [::1]).`,
    );
  }
}

// URL has turned every spelling of an IPv4 address into four decimal numbers, so no domain name gets through.
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
