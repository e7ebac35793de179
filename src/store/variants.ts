import { defaultBehaviour, type Behaviour } from "./defaultBehaviour.js";
import { findByName } from "./findByName.js";

/** A reading of the documents: what a store does otherwise than by default, and what that is in words. */
export interface Variant {
  name: string;
  description: string;
  behaviour: Partial<Behaviour>;
}

const SMALL_QUOTA = { requests: 20, windowMs: 2000 };

const rows: readonly (readonly [name: string, description: string, behaviour: Partial<Behaviour>])[] = [
  ["put-201", "An update is answered 201.", { putStatus: 201 }],
  ["invalid-400", "What is not acceptable is answered 400.", { invalidStatus: 400 }],
  ["malformed-422", "Malformed JSON is answered 422.", { malformedStatus: 422 }],
  ["bulk-errors", "Rows that are not acceptable are answered with a bulk error.", { invalidShape: "bulk" }],
  ["partial-writes", "The good rows of a batch are written in spite of the bad ones.", { atomic: false }],
  ["unknown-fields-ignored", "Unknown fields of a row are ignored.", { unknownFields: "ignored" }],
  ["lone-object-taken", "An object is taken for an array of one, on POST.", { loneObject: "taken" }],
  ["empty-batch-refused", "An array without rows is refused.", { emptyBatch: "refused" }],
  ["batches-of-10", "A write takes 10 rows and a DELETE 10 ids, more is answered 413.", { mostRows: 10 }],
  ["batches-of-50", "A write takes 50 rows and a DELETE 50 ids, more is answered 413.", { mostRows: 50 }],
  ["names-trimmed", "Spaces around a name are cut off.", { outerSpaces: "trimmed" }],
  ["names-refused", "A name with spaces around it is refused.", { outerSpaces: "refused" }],
  ["description-empty", "A description that was never given is empty.", { missingDescription: "empty" }],
  ["description-absent", "A description that was never given is absent.", { missingDescription: "absent" }],
  ["no-milliseconds", "Timestamps have no milliseconds.", { milliseconds: false }],
  ["extra-fields", "Rows and `meta` hold fields that no document names.", { extraFields: true }],
  ["write-counts", "A write that went well answers counts and an empty `errors`.", { writeCounts: true }],
  ["links", "The pagination holds links.", { links: true }],
  ["limit-413", "A `limit` beyond 250 is answered 413.", { beyondLargestPage: "refused" }],
  ["empty-ids-everything", "An `id:in` without ids means everything.", { emptyIdList: "everything" }],
  [
    "reversed-rows",
    "Rows are answered in reverse: writes as sent, lists by age.",
    { rowOrder: "reversed", listOrder: "newest-first" },
  ],
  ["delete-unknown-404", "Deleting a segment that does not exist is answered 404.", { unknownOnDelete: 404 }],
  [
    "remove-unknown-404",
    "Taking profiles out of a segment that does not exist is answered 404.",
    { unknownOnRemoval: 404 },
  ],
  ["update-unknown-422", "Updating a segment that does not exist is answered 422.", { unknownOnUpdate: 422 }],
  ["full-403", "A segment beyond the 1000th is answered 403.", { beyondMostSegments: 403 }],
  ["full-409", "A segment beyond the 1000th is answered 409.", { beyondMostSegments: 409 }],
  ["full-507", "A segment beyond the 1000th is answered 507.", { beyondMostSegments: 507 }],
  ["text-401", "Every 401 is plain text.", { unauthorized: "text" }],
  ["json-401", "Every 401 is JSON.", { unauthorized: "json" }],
  ["read-only-token", "The access token may only read.", { tokenScope: "read-only" }],
  ["charset", "The content type names its charset.", { charset: true }],
  ["quota", "20 requests are allowed in 2 s.", { quota: SMALL_QUOTA }],
  [
    "bare-429",
    "20 requests are allowed in 2 s, and a 429 has neither body nor headers.",
    { quota: SMALL_QUOTA, bare429: true },
  ],
  [
    "in-flight-each",
    "Every operation allows 10 requests in flight.",
    { inFlightTogether: "every-operation" },
  ],
  [
    "in-flight-together",
    "All operations together allow 10 requests in flight.",
    { inFlightTogether: "whole-store" },
  ],
  ["slow", "An operation takes 80 ms.", { latencyMs: 80 }],
  ["lagging-list", "A list shows a write only 1 s later.", { listLagMs: 1000 }],
  ["occasional-503", "Every seventh GET is answered 503 in HTML.", { unavailableEvery: 7 }],
  ["other-app", "Another app creates and deletes segments of its own meanwhile.", { otherAppEvery: 3 }],
  ["prefilled", "The store already holds 130 segments of someone else.", { segmentsAtFirst: 130 }],
  ["one-profile", "The store holds a single shopper profile.", { profilesAtFirst: 1 }],
];

/** Every reading of the documents that a store can follow. */
export const variants: readonly Variant[] = rows.map(([name, description, behaviour]) => ({
  name,
  description,
  behaviour,
}));

/**
 * Puts variants together; of two that speak of the same thing, the later one counts.
 *
 * @throws UnknownNameError for a name that no variant has.
 */
export function behaviourOf(names: readonly string[]): Behaviour {
  return names.reduce<Behaviour>(
    (behaviour, name) => ({ ...behaviour, ...findByName("variant", name, variants).behaviour }),
    defaultBehaviour,
  );
}
