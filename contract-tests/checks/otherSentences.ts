import type { Sentences } from "./sentences.js";

/** The sentences of the other sources and of standards, each with the checks that it settles. */
export const otherSentences: Sentences = {
  "API Status Codes": {
    "A PUT is answered 200.": ["updateSegments.status"],
    "Bad request.": [".status.bad-request"],
    "Not found.": [".status.not-found"],
    "The `limit` is too large.": ["listSegments.status.payload-too-large"],
    "More rows or ids than one request may hold.": [".status.payload-too-large"],
    "A value in the request is not acceptable.": [".status.unprocessable"],
    "A row of the body is not acceptable.": [
      "createSegments.status.unprocessable",
      "updateSegments.status.unprocessable",
    ],
    "The service failed.": [
      ".status.server-error",
      ".again",
      ".unknown-id",
      ".unknown-profile",
      ".unknown-segment",
      "listSegments.limits.ten-at-once",
      "listSegments.wrong.head",
      "updateSegments.body.empty",
      "updateSegments.body.lone-object",
      "updateSegments.name-in-use",
      "removeShopperProfilesFromSegment.segment-id.malformed",
    ],
    "The gateway got no valid answer.": [".status.bad-gateway"],
    "The service is not available.": [".status.service-unavailable"],
    "The gateway got no answer in time.": [".status.gateway-timeout"],
  },
  "API Rate Limits": {
    "Too many requests.": [".status.too-many-requests"],
    "One request is one unit of a quota that all apps of a store share, and that is renewed with every window.":
      [".limits.window"],
    "The window, the time until it ends, the quota and what is left come in four headers, the times in milliseconds.":
      [".limits.headers"],
    "X-Retry-After is in seconds.": [".limits.retry-after"],
  },
  Pagination: {
    "A page holds at most 250.": ["listSegments.limit.maximum"],
  },
  "Segments User Guide": {
    "**Warning: without `id:in` this deletes every segment of the store.**": [
      "deleteSegments.client.unfiltered",
    ],
    "**Warning: without `id:in` this empties the segment.**": [
      "removeShopperProfilesFromSegment.client.unfiltered",
    ],
  },
  "General Pages": {
    "A token of another store is answered so too.": [".authentication.other-store"],
  },
  "Older OpenAPI File": {
    "A POST is answered 201.": ["createSegments.status"],
    "A PUT is answered 201.": ["updateSegments.status.created"],
    "The status is that of the vendor's older OpenAPI file.": [".status.no-content"],
  },
  "Newer OpenAPI Export": {
    "A name is already in use in the store.": [
      ".status.conflict",
      ".history",
      "createSegments.conflict",
      "createSegments.race",
    ],
    "A name in use is answered with this envelope.": ["createSegments.conflict.twice"],
    "`data` holds the segments that were created, and `errors` the rows that were not.": [
      "createSegments.status.unprocessable.partial",
    ],
    "`data` holds the segments that were updated, and `errors` the rows that were not.": [
      "updateSegments.status.unprocessable.partial",
    ],
    "A bulk error holds data, errors and meta, all required.": [".run.envelopes"],
    "The pagination may have the links previous, current and next.": [
      "listSegments.run.links",
      "listSegments.status.ok.links",
    ],
  },
  "Third-Party Reports": {
    "The token is missing, empty or not valid.": [
      ".authentication",
      ".status.unauthorized",
      "listSegments.near-token",
    ],
    "The token does not have the required scope.": [".status.forbidden"],
    "An error has a status, a title, a type, and sometimes errors, detail and instance.": [
      ".client.error",
      ".errors.readable",
    ],
    "HTTP status of the answer.": [".errors.status"],
    "An unknown route or method was seen to be answered in plain text.": [".status.not-found.text"],
    "Some errors are HTML pages.": [
      ".status.server-error.html",
      ".status.bad-gateway.html",
      ".status.service-unavailable.html",
      ".status.gateway-timeout.html",
    ],
  },
  Inference: {
    "Pages count from 1, and the first is the default.": ["listSegments.page.zero"],
    "A limit is at least 1.": ["listSegments.limit.zero"],
    "Assumed: the body is not sent as `application/json`.": [".status.unsupported-media-type"],
  },
  "RFC 9110": {
    "A server may send no content that is longer or shorter than the Content-Length says (8.6).": [
      ".bytes.length",
    ],
    "Content-Encoding names the codings that were applied to the content (8.4).": [".bytes.encoding"],
    "An answer with status 204 has no content (15.3.5).": [".bytes.no-content"],
    "GET and HEAD are safe: the client asks for no change of state (9.2.1).": [
      "deleteSegments.method-override",
    ],
  },
  "RFC 8259": {
    "A JSON text on a network does not begin with a byte order mark (8.1).": [".bytes.mark"],
    "A JSON text is one value, with white space around it (2), encoded in UTF-8 (8.1).": [".bytes.text"],
    "The names of an object should be unique (4).": [".bytes.keys"],
  },
};
