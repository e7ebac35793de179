import { UsageError } from "../errors/base.js";
import { isUuid } from "./isUuid.js";
import { guardQuery } from "./guardQuery.js";
import type { Sendable } from "../raw/plainRequest.js";
import { operations, type Operation, type OperationId } from "../operations.js";

/** The parts of a request that are sent, read once so that nothing can change them after the check. */
export interface GuardedCall {
  readonly operationId: OperationId;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that expose a token to middleware, or rewrite method, host or path. */
const OVERRIDE = /^(x-auth-token|host|x-(http-)?method(-override)?|x-(original|rewrite)-url)$/;

/**
 * Checks a finished request, after all middleware and before it gets the token.
 *
 * @throws {UsageError} Unless it is one of the five operations below the base URL with uuids. No header value is shown.
 * @see openapi.yaml `#/paths`
 */
export function guard(request: Pick<Sendable, "method" | "url" | "headers">, baseUrl: string): GuardedCall {
  const { method } = request;
  const headers = Object.fromEntries(request.headers);
  const { href, origin, pathname, search, searchParams } = new URL(request.url);
  const target = origin + pathname;

  const override = Object.keys(headers).find((name) => OVERRIDE.test(name));
  if (override !== undefined) {
    throw new UsageError(`The header ${override} would go round the client and its checks; leave it out.`);
  }
  const path = `/${target.slice(baseUrl.length + 1)}`;
  // Also refuses credentials and a fragment, which the client never makes.
  if (href !== baseUrl + path + search) {
    throw new UsageError(
      `The access token would go to ${target}, not to a path and query below \`baseUrl\`; create another client.`,
    );
  }
  const operationId = operationAt(method, path);
  guardQuery(operations[operationId], searchParams);
  return { operationId, method, url: href, headers };
}

function operationAt(method: string, path: string): OperationId {
  const template = path
    .split("/")
    .map((part) => (isUuid(part) ? "{segmentId}" : part))
    .join("/");
  const found = Object.entries(operations).find(
    (entry): entry is [OperationId, Operation] => entry[1].method === method && entry[1].path === template,
  );
  if (found) return found[0];
  // A `segmentId` of `..` leads there.
  const effect =
    path === "/shopper-profiles" ? "delete the shopper profiles themselves" : "reach something else";
  throw new UsageError(
    `${method} ${path} is none of the five operations and would ${effect}; pass a uuid as \`segmentId\`.`,
  );
}
