import {
  isWrite,
  sending,
  unguarded,
  withInit,
  withUrl,
  clientFault,
  type ClientFault,
} from "./brokenClients.js";

export const writingClientFaults: readonly ClientFault[] = [
  clientFault(
    "createSegments.dropped-body",
    "createSegments.client.on-the-wire",
    "Sends no body.",
    withInit((init) => (isWrite(init) ? { body: null } : {})),
  ),
  clientFault(
    "createSegments.wrapped-body",
    "createSegments.client.on-the-wire",
    "Wraps the rows in an object.",
    withInit((init) => (isWrite(init) ? { body: `{"segments":${init.body ?? "[]"}}` } : {})),
  ),
  clientFault(
    "createSegments.lone-object",
    "createSegments.client.on-the-wire",
    "Sends the first row without its array.",
    withInit((init) => (isWrite(init) ? { body: (init.body ?? "").slice(1, -1) } : {})),
  ),
  clientFault(
    "createSegments.form-body",
    "createSegments.client.on-the-wire",
    "Declares the body a form.",
    withInit((init) => {
      if (isWrite(init)) init.headers.set("content-type", "application/x-www-form-urlencoded");
      return { headers: init.headers };
    }),
  ),
  clientFault(
    "createSegments.first-row-only",
    "createSegments.answered",
    "Sends the first row alone.",
    withInit(({ method, body }) =>
      method === "POST" && body !== undefined ? { body: firstRowOf(body) } : {},
    ),
  ),
  clientFault(
    "createSegments.sent-twice",
    "createSegments.client.on-the-wire",
    "Sends every create twice.",
    sending(async (request, send) => {
      if (request.method === "POST") await send(request.clone());
      return send(request);
    }),
  ),
  clientFault(
    "updateSegments.patch",
    "updateSegments.client.on-the-wire",
    "Updates with PATCH.",
    withInit(({ method }) => (method === "PUT" ? { method: "PATCH" } : {})),
  ),
  clientFault(
    "updateSegments.post",
    "updateSegments.client.on-the-wire",
    "Updates with POST.",
    withInit(({ method }) => (method === "PUT" ? { method: "POST" } : {})),
  ),
  clientFault(
    "updateSegments.dropped-description",
    "updateSegments.stored",
    "Sends no description.",
    withInit(({ method, body }) =>
      method === "PUT" && body !== undefined
        ? { body: body.replaceAll(/,"description":"(?:[^"\\]|\\.)*"/g, "") }
        : {},
    ),
  ),
  clientFault(
    "deleteSegments.unguarded",
    "deleteSegments.client.unfiltered",
    "Sends a DELETE without `id:in`.",
    unguarded,
  ),
  clientFault(
    "deleteSegments.ids-in-body",
    "deleteSegments.client.on-the-wire",
    "Sends the ids of a DELETE in its body.",
    sending((request, send) =>
      request.method === "DELETE"
        ? send(new Request(request.url, { method: "DELETE", headers: request.headers, body: "[]" }))
        : send(request),
    ),
  ),
  clientFault(
    "deleteSegments.id-in-path",
    "deleteSegments.client.on-the-wire",
    "Puts the id of a DELETE into the path.",
    withUrl((url, { method }) =>
      method === "DELETE" ? url.replace(/\/segments\?id:in=(.*)$/, "/segments/$1") : url,
    ),
  ),
  clientFault(
    "removeShopperProfilesFromSegment.missing-segment",
    "removeShopperProfilesFromSegment.client.on-the-wire",
    "Leaves the segment out of the path, which deletes the profiles themselves.",
    withUrl((url) => url.replace(/\/segments\/[^/]+\/shopper-profiles/, "/shopper-profiles")),
  ),
  clientFault(
    "removeShopperProfilesFromSegment.swapped-ids",
    "removeShopperProfilesFromSegment.client.on-the-wire",
    "Swaps segment and profile.",
    withUrl((url) =>
      url.replace(
        /segments\/([^/]+)\/shopper-profiles\?id:in=([^&]+)/,
        "segments/$2/shopper-profiles?id:in=$1",
      ),
    ),
  ),
  clientFault(
    "removeShopperProfilesFromSegment.unguarded-filter",
    "removeShopperProfilesFromSegment.client.unfiltered",
    "Sends a removal without `id:in`.",
    unguarded,
  ),
  clientFault(
    "removeShopperProfilesFromSegment.unguarded-path",
    "removeShopperProfilesFromSegment.client.segment-id",
    "Sends `..` as a segment id.",
    unguarded,
  ),
];

function firstRowOf(body: string): string {
  const rows: unknown = JSON.parse(body);
  return JSON.stringify(Array.isArray(rows) ? rows.slice(0, 1) : rows);
}
