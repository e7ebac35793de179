import { UsageError } from "./errors.js";
import { isUuid } from "./isUuid.js";
import { judgeQuery } from "./judgeQuery.js";
import { operations, type Operation } from "./operations.js";
import { refuseHeaders } from "./refuseHeaders.js";

/** What may be sent: read off the request once, so that nothing can change it after the judgement. */
export interface Judged {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
}

/**
 * Judges a finished request, after all middleware and before it gets the token.
 *
 * @param request - What is about to be sent, from whatever source.
 * @param baseUrl - Everything before `/segments`, normalised.
 * @returns The only parts of the request that are to be sent, besides its body.
 * @throws {UsageError} For all but the five operations below the base URL with ids that are uuids, saying what
 * would have happened.
 * @see openapi.yaml `#/paths`
 */
export function guard(request: Request, baseUrl: string): Judged {
  const headers = new Headers(request.headers);
  refuseHeaders(headers);
  const url = new URL(request.url);
  const path = pathBelow(baseUrl, url);
  const operation = findOperation(request.method, path);
  judgeQuery(operation, url.searchParams);
  // A fragment, credentials or a bare `?`: nothing of ours makes them, so nothing of ours has judged them.
  if (url.href !== baseUrl + path + url.search) {
    throw new UsageError(
      "The URL has parts besides path and query that would be lost or misread; leave them out.",
    );
  }
  return { method: operation.method, url: url.href, headers };
}

function pathBelow(baseUrl: string, { origin, protocol, host, pathname }: URL): string {
  if (origin !== new URL(baseUrl).origin) {
    throw new UsageError(
      `The request goes to ${protocol}//${host} and would carry the access token there; only the configured \`baseUrl\` gets it. Create another client for another origin.`,
    );
  }
  const target = origin + pathname;
  if (!target.startsWith(`${baseUrl}/`)) {
    throw new UsageError(
      `The request leaves the configured base path for ${pathname} and would reach another store or resource; keep to paths below \`baseUrl\`.`,
    );
  }
  return target.slice(baseUrl.length);
}

function findOperation(method: string, path: string): Operation {
  if (method === "DELETE" && path === "/shopper-profiles") {
    throw new UsageError(
      "DELETE /shopper-profiles would delete the shopper profiles themselves instead of their membership; pass the segment's uuid as `segmentId`.",
    );
  }
  const segmentId = /^\/segments\/([^/]*)\/shopper-profiles$/.exec(path)?.[1];
  const template = segmentId === undefined ? path : "/segments/{segmentId}/shopper-profiles";
  const operation = Object.values(operations).find(
    (known) => known.method === method && known.path === template,
  );
  if (operation === undefined) {
    throw new UsageError(
      `${method} ${path} is none of the five Segments operations and would reach another resource with the access token; use a client for that resource.`,
    );
  }
  if (segmentId !== undefined && !isUuid(segmentId)) {
    throw new UsageError(
      `${method} ${template} with a \`segmentId\` that is not a uuid would address another resource (with \`..\` the shopper profiles themselves would be deleted); pass the segment's id.`,
    );
  }
  return operation;
}
