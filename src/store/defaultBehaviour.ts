/** How many requests a window allows. */
export interface Quota {
  requests: number;
  windowMs: number;
}

/**
 * Every point at which the documents leave open what a store does, and how big this store is. A value of the type
 * is a reading that is true to the pages; what is false belongs in an added layer.
 */
export interface Behaviour {
  /** Status of an update that went well. */
  putStatus: 200 | 201;
  /** Status for what can be read and is not acceptable, in a body or in a query. */
  invalidStatus: 400 | 422;
  /** Status for a body that is no JSON. */
  malformedStatus: 400 | 422;
  /** Form of the error for rows that are not acceptable. */
  invalidShape: "flat" | "bulk";
  /** What becomes of a field of a row that the spec does not name. */
  unknownFields: "refused" | "ignored";
  /** What becomes of an object in place of an array, on POST. */
  loneObject: "refused" | "taken";
  /** What becomes of an array without rows. */
  emptyBatch: "refused" | "taken";
  /** How many rows a write takes, and how many ids a DELETE; more is answered 413. */
  mostRows: number;
  /** Whether one bad row keeps the good ones from being written. */
  atomic: boolean;
  /** What becomes of spaces around a name. */
  outerSpaces: "kept" | "trimmed" | "refused";
  /** How a description that was never given is shown. */
  missingDescription: "null" | "empty" | "absent";
  /** Whether timestamps show milliseconds. */
  milliseconds: boolean;
  /** Whether answers hold fields that no document names. */
  extraFields: boolean;
  /** Whether the answer to a write that went well holds counts and an empty `errors`. */
  writeCounts: boolean;
  /** Order of the rows in the answer to a write. */
  rowOrder: "as-sent" | "reversed";
  /** Order of the rows in a list, with and without `id:in`. */
  listOrder: "oldest-first" | "newest-first";
  /** Whether the pagination holds links. */
  links: boolean;
  /** What becomes of a `limit` beyond 250. */
  beyondLargestPage: "clamped" | "refused";
  /** What an `id:in` without any id means. */
  emptyIdList: "refused" | "everything";
  /** Answer to a DELETE that names a segment which does not exist. */
  unknownOnDelete: 204 | 404;
  /** Answer to taking profiles out of a segment that does not exist. */
  unknownOnRemoval: 204 | 404;
  /** Answer to an update of a segment that does not exist. */
  unknownOnUpdate: 404 | 422;
  /** How many segments the store holds at most. */
  mostSegments: number;
  /** Answer to creating more than that. */
  beyondMostSegments: 403 | 409 | 422 | 507;
  /** Which 401s are text and which JSON; `observed` is text for a missing or empty token and JSON for a bad one. */
  unauthorized: "observed" | "text" | "json";
  /** What the access token of the store allows. */
  tokenScope: "modify" | "read-only";
  /** Whether `content-type` names the charset. */
  charset: boolean;
  quota: Quota;
  /** How many requests may be in flight at once where that is limited. */
  mostInFlight: number;
  /** What is counted together: each of POST and PUT by itself, every operation by itself, or the store as a whole. */
  inFlightTogether: "post-and-put" | "every-operation" | "whole-store";
  /** Whether a 429 comes without a body and without any header but `date`. */
  bare429: boolean;
  /** How long an operation takes, in milliseconds. */
  latencyMs: number;
  /** How long a list goes on showing what was there before a write, in milliseconds. */
  listLagMs: number;
  /** How many GETs it takes until one is answered 503 in HTML; 0 for never. */
  unavailableEvery: number;
  /** How many requests it takes until another app creates or deletes a segment of its own; 0 for never. */
  otherAppEvery: number;
  /** How many segments of someone else the store holds at first. */
  segmentsAtFirst: number;
  /** How many shopper profiles the store holds at first. */
  profilesAtFirst: number;
}

/** What a store does unless a variant says otherwise. */
export const defaultBehaviour: Behaviour = {
  putStatus: 200,
  invalidStatus: 422,
  malformedStatus: 400,
  invalidShape: "flat",
  unknownFields: "refused",
  loneObject: "refused",
  emptyBatch: "taken",
  mostRows: Infinity,
  atomic: true,
  outerSpaces: "kept",
  missingDescription: "null",
  milliseconds: true,
  extraFields: false,
  writeCounts: false,
  rowOrder: "as-sent",
  listOrder: "oldest-first",
  links: false,
  beyondLargestPage: "clamped",
  emptyIdList: "refused",
  unknownOnDelete: 204,
  unknownOnRemoval: 204,
  unknownOnUpdate: 404,
  mostSegments: 1000,
  beyondMostSegments: 422,
  unauthorized: "observed",
  tokenScope: "modify",
  charset: false,
  // Far beyond the documented 150 in 30 s, which would hold up every suite that runs on the store.
  quota: { requests: 100_000, windowMs: 30_000 },
  mostInFlight: 10,
  inFlightTogether: "post-and-put",
  bare429: false,
  latencyMs: 0,
  listLagMs: 0,
  unavailableEvery: 0,
  otherAppEvery: 0,
  segmentsAtFirst: 0,
  profilesAtFirst: 12,
};
