import { isObject } from "../spec/json.js";
import {
  answering,
  cached,
  unguarded,
  withHeaders,
  withInit,
  withUrl,
  clientFault,
  type ClientFault,
} from "./brokenClients.js";

export const readingClientFaults: readonly ClientFault[] = [
  clientFault(
    "listSegments.repeated-ids",
    "listSegments.client.ids",
    "Sends a key for each id.",
    withUrl((url) => url.replaceAll(",", "&id:in=")),
  ),
  clientFault(
    "listSegments.bracketed-ids",
    "listSegments.client.ids",
    "Sends `id:in[]`.",
    withUrl((url) => url.replace("id:in=", "id:in[]=")),
  ),
  clientFault(
    "listSegments.semicolon-ids",
    "listSegments.client.ids",
    "Joins ids with semicolons.",
    withUrl((url) => url.replaceAll(",", ";")),
  ),
  clientFault(
    "listSegments.spaced-ids",
    "listSegments.client.ids",
    "Puts a space after each comma.",
    withUrl((url) => url.replaceAll(",", ",%20")),
  ),
  clientFault(
    "listSegments.twice-encoded-ids",
    "listSegments.client.ids",
    "Encodes the comma twice.",
    withUrl((url) => url.replaceAll(",", "%252C")),
  ),
  clientFault(
    "listSegments.first-id-only",
    "listSegments.client.ids",
    "Sends the first id alone.",
    withUrl((url) => url.replace(/(id:in=[^,&]*)[^&]*/, "$1")),
  ),
  clientFault(
    "listSegments.dropped-ids",
    "listSegments.client.ids",
    "Sends no filter.",
    withUrl((url) => url.replace(/id:in=[^&]*&?/, "")),
  ),
  clientFault(
    "listSegments.dropped-page",
    "listSegments.client.ids",
    "Sends no page.",
    withUrl((url) => url.replace(/page=\d+&?/, "")),
  ),
  clientFault(
    "listSegments.renamed-limit",
    "listSegments.client.ids",
    "Sends the limit as `per_page`.",
    withUrl((url) => url.replace("limit=", "per_page=")),
  ),
  clientFault(
    "listSegments.cached",
    "createSegments.preparation",
    "Answers every read with the first answer.",
    cached,
  ),
  clientFault(
    "listSegments.emptied",
    "listSegments.filter.one",
    "Answers no rows.",
    answering(async (response, request) =>
      request.method === "GET" && response.ok ? withoutRows(await response.clone().json()) : response,
    ),
  ),
  clientFault(
    "listSegments.unguarded-ids",
    "listSegments.client.ids.malformed",
    "Sends ids that are none, unescaped.",
    unguarded,
  ),
  clientFault(
    "listSegments.old-version",
    "listSegments.client.on-the-wire",
    "Asks version 2 of the API.",
    withUrl((url) => url.replace("/v3/", "/v2/")),
  ),
  clientFault(
    "listSegments.trailing-slash",
    "listSegments.client.on-the-wire",
    "Ends the path with a slash.",
    withUrl((url) => url.replace(/\/segments(?=\?|$)/, "/segments/")),
  ),
  clientFault(
    "listSegments.token-missing",
    "listSegments.client.on-the-wire",
    "Sends no token.",
    withHeaders((headers) => {
      headers.delete("x-auth-token");
    }),
  ),
  clientFault(
    "listSegments.token-elsewhere",
    "listSegments.client.on-the-wire",
    "Sends the token as a bearer.",
    withHeaders((headers) => {
      headers.set("authorization", `Bearer ${headers.get("x-auth-token") ?? ""}`);
      headers.delete("x-auth-token");
    }),
  ),
  clientFault(
    "listSegments.token-in-query",
    "listSegments.client.on-the-wire",
    "Puts the token into the URL.",
    withUrl(
      (url, { headers }) =>
        `${url}${url.includes("?") ? "&" : "?"}access_token=${headers.get("x-auth-token") ?? ""}`,
    ),
  ),
  clientFault(
    "listSegments.any-accept",
    "listSegments.client.on-the-wire",
    "Accepts any media type.",
    withHeaders((headers) => {
      headers.set("accept", "*/*");
    }),
  ),
  clientFault(
    "listSegments.follows-redirects",
    "listSegments.client.redirect",
    "Follows redirects.",
    withInit(() => ({ redirect: "follow" })),
  ),
  clientFault(
    "listSegments.swallowed-error",
    "listSegments.client.error",
    "Answers a refusal as an empty success.",
    answering((response) => (response.ok ? response : new Response(null, { status: 204 }))),
  ),
  clientFault(
    "listSegments.error-as-data",
    "listSegments.client.error",
    "Answers a refusal as data.",
    answering((response) =>
      response.ok ? response : new Response(response.body, { status: 200, headers: response.headers }),
    ),
  ),
  clientFault(
    "listSegments.lost-error",
    "listSegments.client.error",
    "Loses the body of a refusal.",
    answering((response) => (response.ok ? response : new Response(null, { status: response.status }))),
  ),
  clientFault(
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
