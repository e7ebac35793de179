/** A rate limit: requests per window. */
export interface Quota {
  /** Requests that a window allows. */
  requests: number;
  /** Length of a window, in milliseconds. */
  windowMs: number;
}

/** Choices of the store where the documents are silent or disagree, and its sizes. */
export interface Behaviour {
  /** Status of a successful update. */
  putStatus: 200 | 201;
  /** Status for an invalid value in a body or query. */
  invalidStatus: 400 | 422;
  /** Status for a body that is not JSON. */
  malformedStatus: 400 | 422;
  /** Form of the error for invalid rows. */
  invalidShape: "flat" | "bulk";
  /** Treatment of a row field that is not in the spec. */
  unknownFields: "refused" | "ignored";
  /** Treatment of an object in place of an array, on POST. */
  loneObject: "refused" | "taken";
  /** Treatment of an empty array. */
  emptyBatch: "refused" | "taken";
  /** Most rows of a write and ids of a DELETE; more are answered with 413. */
  mostRows: number;
  /** Most ids in the `id:in` of a list; more are answered with 413. */
  mostListedIds: number;
  /** If true, one invalid row prevents the whole batch from being written. */
  atomic: boolean;
  /** Treatment of a body that is not declared as JSON. */
  otherMediaType: "refused" | "read";
  /** Answer to a name that a body has twice: that to a name in use, or that to an invalid value. */
  repeatedName: "in-use" | "invalid";
  /** Treatment of an id in `id:in` that is not a UUID. */
  malformedIds: "refused" | "ignored";
  /** Treatment of a description that an update leaves out. */
  descriptionLeftOut: "kept" | "cleared";
  /** Treatment of an empty description: kept, or as one that was never set. */
  emptyDescription: "kept" | "unset";
  /** Treatment of spaces around a name. */
  outerSpaces: "kept" | "trimmed" | "refused";
  /** Form of a description that was never set. */
  missingDescription: "null" | "empty" | "absent";
  /** Adds milliseconds to timestamps. */
  milliseconds: boolean;
  /** Adds undocumented fields to answers. */
  extraFields: boolean;
  /** Adds counts and an empty `errors` to the answer to a successful write. */
  writeCounts: boolean;
  /** Order of the rows in the answer to a write. */
  rowOrder: "as-sent" | "reversed";
  /** Order of the rows in a list, with and without `id:in`. */
  listOrder: "oldest-first" | "newest-first";
  /** Adds links to the pagination. */
  links: boolean;
  /** Treatment of a `limit` above 250. */
  beyondLargestPage: "clamped" | "refused";
  /** Treatment of an empty `id:in`. */
  emptyIdList: "refused" | "everything";
  /** Status for deleting a segment that does not exist. */
  unknownOnDelete: 204 | 404;
  /** Status for removing profiles from a segment that does not exist. */
  unknownOnRemoval: 204 | 404;
  /** Status for updating a segment that does not exist. */
  unknownOnUpdate: 404 | 422;
  /** Most segments in the store. */
  mostSegments: number;
  /** Status for creating more than `mostSegments`. */
  beyondMostSegments: 403 | 409 | 422 | 507;
  /** Form of a 401; `observed` is text for a missing or empty token and JSON for an invalid one. */
  unauthorized: "observed" | "text" | "json";
  /** Scope of the access token. */
  tokenScope: "modify" | "read-only";
  /** Adds the charset to `content-type`. */
  charset: boolean;
  /** Rate limit. */
  quota: Quota;
  /** Most requests in flight, for operations that have a limit. */
  mostInFlight: number;
  /** Scope of `mostInFlight`: POST and PUT separately, every operation separately, or the whole store. */
  inFlightTogether: "post-and-put" | "every-operation" | "whole-store";
  /** Sends a 429 without a body and with no header except `date`. */
  bare429: boolean;
  /** Duration of an operation, in milliseconds. */
  latencyMs: number;
  /** Delay until a write shows in lists, in milliseconds. */
  listLagMs: number;
  /** Answers every nth GET with a 503 in HTML; 0 for never. */
  unavailableEvery: number;
  /** Has another app create or delete a segment before every nth request; 0 for never. */
  otherAppEvery: number;
  /** Adds the segments and memberships in the examples of the spec to a new store. */
  exampleData: boolean;
  /** Segments of another owner in a new store. */
  segmentsAtFirst: number;
  /** Shopper profiles in a new store. */
  profilesAtFirst: number;
  /** Form of the ids of shopper profiles. */
  profileIds: "uuid" | "text";
}

/** The behaviour without variants. */
export const defaultBehaviour: Behaviour = {
  putStatus: 200,
  invalidStatus: 422,
  malformedStatus: 400,
  invalidShape: "flat",
  unknownFields: "refused",
  loneObject: "refused",
  emptyBatch: "taken",
  mostRows: Infinity,
  mostListedIds: Infinity,
  atomic: true,
  otherMediaType: "refused",
  repeatedName: "in-use",
  malformedIds: "refused",
  descriptionLeftOut: "kept",
  emptyDescription: "kept",
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
  // Far above the documented 150 in 30 s, which would slow down every test suite that uses the store.
  quota: { requests: 100_000, windowMs: 30_000 },
  mostInFlight: 10,
  inFlightTogether: "post-and-put",
  bare429: false,
  latencyMs: 0,
  listLagMs: 0,
  unavailableEvery: 0,
  otherAppEvery: 0,
  exampleData: false,
  segmentsAtFirst: 0,
  profilesAtFirst: 12,
  profileIds: "uuid",
};
