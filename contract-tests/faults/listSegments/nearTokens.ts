import { routeOf } from "../../../src/store/routeOf.js";
import type { StoreRequest } from "../../../src/store/exchange.js";
import type { StoreContext } from "../../../src/store/storeContext.js";
import type { Fault } from "../fault.js";

const PREFIX = 12;

/** Serves a list to callers who are taken for the owner. */
function serving(
  name: string,
  about: string,
  description: string,
  isTaken: (sent: StoreRequest, token: string) => boolean,
): Fault {
  return {
    name: `listSegments.${name}`,
    about: `listSegments.near-token.${about}`,
    description,
    place: "around-authentication",
    layer: (request, next, store) =>
      next(
        request.method === "GET" && isTaken(request, store.credentials.accessToken)
          ? asOwner(request, store)
          : request,
      ),
  };
}

const sentIn = ({ headers }: StoreRequest) => headers["x-auth-token"] ?? "";

export const nearTokensFaults: readonly Fault[] = [
  serving(
    "token-in-any-case",
    "upper-case",
    "Tokens are looked up in a column whose collation ignores case.",
    (sent, token) => sentIn(sent).toLowerCase() === token.toLowerCase(),
  ),
  serving(
    "token-capitalised",
    "upper-case",
    "Tokens are compared after both were brought to upper case, by a cache of sessions alone.",
    (sent, token) => sentIn(sent) === token.toUpperCase(),
  ),
  serving(
    "token-prefix-of-stored",
    "shortened",
    "A token is compared over its own length only, so that its beginning is enough.",
    (sent, token) => sentIn(sent).length >= PREFIX && token.startsWith(sentIn(sent)),
  ),
  serving(
    "token-column-too-short",
    "shortened",
    "The column of the tokens holds one character less than they have.",
    (sent, token) => sentIn(sent).slice(0, token.length - 1) === token.slice(0, -1),
  ),
  serving(
    "token-prefix-of-sent",
    "lengthened",
    "A token is compared over the length of the stored one only, and may go on.",
    (sent, token) => sentIn(sent).startsWith(token),
  ),
  serving(
    "token-as-bearer",
    "elsewhere",
    "The gateway takes a bearer token too.",
    ({ headers }, token) => headers.authorization === `Bearer ${token}`,
  ),
  serving(
    "token-in-query",
    "elsewhere",
    "A token in the query is as good as one in the header.",
    ({ query }, token) => query.get("access_token") === token,
  ),
  serving(
    "token-in-other-header",
    "elsewhere",
    "An older name of the header is still taken.",
    ({ headers }, token) => headers["x-access-token"] === token,
  ),
  serving(
    "token-in-cookie",
    "elsewhere",
    "The session cookie of the control panel opens the API.",
    ({ headers }, token) => (headers.cookie ?? "").includes(token),
  ),
  serving(
    "open-with-filter",
    "elsewhere",
    "The rule of the gateway that asks for a token matches the path without a filter alone.",
    ({ query }) => query.has("id:in"),
  ),
  {
    name: "listSegments.open-with-slash",
    about: "listSegments.near-token.trailing-slash",
    description: "With a slash behind it the path is no longer one for which the gateway asks a token.",
    place: "around-authentication",
    layer: (request, next, store) => {
      if (request.method !== "GET" || !request.path.endsWith("/segments/")) return next(request);
      const path = request.path.slice(0, -1);
      return next(asOwner({ ...request, path, route: routeOf("GET", path) }, store));
    },
  },
];

function asOwner(request: StoreRequest, { credentials }: StoreContext): StoreRequest {
  return { ...request, headers: { ...request.headers, "x-auth-token": credentials.accessToken } };
}
