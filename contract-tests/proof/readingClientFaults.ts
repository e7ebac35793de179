import { isObject } from "../spec/pointer.js";
import { answering, cached, unguarded, withHeaders, withInit, withUrl } from "./brokenClients.js";
import { fault, type ClientFault } from "./clientFault.js";

/** Bugs of a client that show where it reads. */
export const readingClientFaults: readonly ClientFault[] = [
  fault(
    "listSegments.repeated-ids",
    "listSegments.client.ids",
    "Sends a key for each id.",
    withUrl((url) => url.replaceAll(",", "&id:in=")),
  ),
  fault(
    "listSegments.bracketed-ids",
    "listSegments.client.ids",
    "Sends `id:in[]`.",
    withUrl((url) => url.replace("id:in=", "id:in[]=")),
  ),
  fault(
    "listSegments.semicolon-ids",
    "listSegments.client.ids",
    "Joins ids with semicolons.",
    withUrl((url) => url.replaceAll(",", ";")),
  ),
  fault(
    "listSegments.spaced-ids",
    "listSegments.client.ids",
    "Puts a space after each comma.",
    withUrl((url) => url.replaceAll(",", ",%20")),
  ),
  fault(
    "listSegments.twice-encoded-ids",
    "listSegments.client.ids",
    "Encodes the comma twice.",
    withUrl((url) => url.replaceAll(",", "%252C")),
  ),
  fault(
    "listSegments.first-id-only",
    "listSegments.client.ids",
    "Sends the first id alone.",
    withUrl((url) => url.replace(/(id:in=[^,&]*)[^&]*/, "$1")),
  ),
  fault(
    "listSegments.dropped-ids",
    "listSegments.client.ids",
    "Sends no filter.",
    withUrl((url) => url.replace(/id:in=[^&]*&?/, "")),
  ),
  fault(
    "listSegments.dropped-page",
    "listSegments.client.ids",
    "Sends no page.",
    withUrl((url) => url.replace(/page=\d+&?/, "")),
  ),
  fault(
    "listSegments.renamed-limit",
    "listSegments.client.ids",
    "Sends the limit as `per_page`.",
    withUrl((url) => url.replace("limit=", "per_page=")),
  ),
  fault(
    "listSegments.cached",
    "listSegments.pagination.current-page",
    "Answers every read with the first answer.",
    cached,
  ),
  fault(
    "listSegments.emptied",
    "listSegments.filter.one",
    "Answers no rows.",
    answering(async (response, request) =>
      request.method === "GET" && response.ok ? withoutRows(await response.clone().json()) : response,
    ),
  ),
  fault(
    "listSegments.unguarded-ids",
    "listSegments.client.ids.malformed",
    "Sends ids that are none, unescaped.",
    unguarded,
  ),
  fault(
    "listSegments.old-version",
    "listSegments.client.on-the-wire",
    "Asks version 2 of the API.",
    withUrl((url) => url.replace("/v3/", "/v2/")),
  ),
  fault(
    "listSegments.trailing-slash",
    "listSegments.client.on-the-wire",
    "Ends the path with a slash.",
    withUrl((url) => url.replace(/\/segments(?=\?|$)/, "/segments/")),
  ),
  fault(
    "listSegments.token-missing",
    "listSegments.client.on-the-wire",
    "Sends no token.",
    withHeaders((headers) => {
      headers.delete("x-auth-token");
    }),
  ),
  fault(
    "listSegments.token-elsewhere",
    "listSegments.client.on-the-wire",
    "Sends the token as a bearer.",
    withHeaders((headers) => {
      headers.set("authorization", `Bearer ${headers.get("x-auth-token") ?? ""}`);
      headers.delete("x-auth-token");
    }),
  ),
  fault(
    "listSegments.token-in-query",
    "listSegments.client.on-the-wire",
    "Puts the token into the URL.",
    withUrl(
      (url, { headers }) =>
        `${url}${url.includes("?") ? "&" : "?"}access_token=${headers.get("x-auth-token") ?? ""}`,
    ),
  ),
  fault(
    "listSegments.any-accept",
    "listSegments.client.on-the-wire",
    "Accepts any media type.",
    withHeaders((headers) => {
      headers.set("accept", "*/*");
    }),
  ),
  fault(
    "listSegments.follows-redirects",
    "listSegments.client.redirect",
    "Follows redirects.",
    withInit(() => ({ redirect: "follow" })),
  ),
  fault(
    "listSegments.swallowed-error",
    "listSegments.client.error",
    "Answers a refusal as an empty success.",
    answering((response) => (response.ok ? response : new Response(null, { status: 204 }))),
  ),
  fault(
    "listSegments.error-as-data",
    "listSegments.client.error",
    "Answers a refusal as data.",
    answering((response) =>
      response.ok ? response : new Response(response.body, { status: 200, headers: response.headers }),
    ),
  ),
  fault(
    "listSegments.lost-error",
    "listSegments.client.error",
    "Loses the body of a refusal.",
    answering((response) => (response.ok ? response : new Response(null, { status: response.status }))),
  ),
  fault(
    "listSegments.other-status",
    "listSegments.client.error",
    "Answers every refusal as 500.",
    answering((response) =>
      response.ok ? response : new Response(response.body, { status: 500, headers: response.headers }),
    ),
  ),
];

function withoutRows(page: unknown): Response {
  return Response.json({ ...(isObject(page) ? page : {}), data: [] });
}
