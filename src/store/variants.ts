import { defaultBehaviour, type Behaviour } from "./defaultBehaviour.js";
import { findByName } from "./findByName.js";

/** A behaviour that the documents allow and that differs from the default. */
export interface Variant {
  /** The name for `StartOptions.variant`. */
  name: VariantName;
  /** How the store differs, in a sentence. */
  description: string;
  /** The choices that differ from the default. */
  behaviour: Partial<Behaviour>;
}

const SMALL_QUOTA = { requests: 20, windowMs: 2000 };

const rows = [
  ["put-201", "An update is answered with 201.", { putStatus: 201 }],
  ["invalid-400", "Invalid input is answered with 400.", { invalidStatus: 400 }],
  ["malformed-422", "Malformed JSON is answered with 422.", { malformedStatus: 422 }],
  ["bulk-errors", "Invalid rows are answered with a bulk error.", { invalidShape: "bulk" }],
  ["partial-writes", "The valid rows of a batch are written even if others are invalid.", { atomic: false }],
  ["unknown-fields-ignored", "Unknown fields of a row are ignored.", { unknownFields: "ignored" }],
  ["lone-object-taken", "On POST, an object is accepted as an array of one.", { loneObject: "taken" }],
  ["empty-batch-refused", "An empty array is refused.", { emptyBatch: "refused" }],
  [
    "batches-of-10",
    "A write takes 10 rows and a DELETE 10 ids; more are answered with 413.",
    { mostRows: 10 },
  ],
  [
    "batches-of-50",
    "A write takes 50 rows and a DELETE 50 ids; more are answered with 413.",
    { mostRows: 50 },
  ],
  ["filter-of-10", "A list takes 10 ids; more are answered with 413.", { mostListedIds: 10 }],
  ["any-media-type", "A body is read as JSON, whatever its content type.", { otherMediaType: "read" }],
  [
    "repeated-name-invalid",
    "A name that a body has twice is answered as an invalid value.",
    { repeatedName: "invalid" },
  ],
  ["malformed-ids-ignored", "An id that is not a UUID names nothing.", { malformedIds: "ignored" }],
  [
    "left-out-cleared",
    "An update removes a description that it leaves out.",
    { descriptionLeftOut: "cleared" },
  ],
  ["emptied-null", "An empty description becomes null.", { emptyDescription: "unset" }],
  [
    "emptied-absent",
    "An empty description becomes absent.",
    { emptyDescription: "unset", missingDescription: "absent" },
  ],
  ["names-trimmed", "Spaces around a name are removed.", { outerSpaces: "trimmed" }],
  ["names-refused", "A name with spaces around it is refused.", { outerSpaces: "refused" }],
  ["description-empty", "A description that was never set is empty.", { missingDescription: "empty" }],
  ["description-absent", "A description that was never set is absent.", { missingDescription: "absent" }],
  ["no-milliseconds", "Timestamps have no milliseconds.", { milliseconds: false }],
  ["extra-fields", "Rows and `meta` have undocumented fields.", { extraFields: true }],
  [
    "write-counts",
    "A successful write is answered with counts and an empty `errors`.",
    { writeCounts: true },
  ],
  ["links", "The pagination has links.", { links: true }],
  ["limit-413", "A `limit` above 250 is answered with 413.", { beyondLargestPage: "refused" }],
  ["empty-ids-everything", "An empty `id:in` means everything.", { emptyIdList: "everything" }],
  [
    "reversed-rows",
    "Rows come in reverse order: writes as sent, lists by age.",
    { rowOrder: "reversed", listOrder: "newest-first" },
  ],
  [
    "delete-unknown-404",
    "Deleting a segment that does not exist is answered with 404.",
    { unknownOnDelete: 404 },
  ],
  [
    "remove-unknown-404",
    "Removing profiles from a segment that does not exist is answered with 404.",
    { unknownOnRemoval: 404 },
  ],
  [
    "update-unknown-422",
    "Updating a segment that does not exist is answered with 422.",
    { unknownOnUpdate: 422 },
  ],
  ["full-403", "Creating more than 1000 segments is answered with 403.", { beyondMostSegments: 403 }],
  ["full-409", "Creating more than 1000 segments is answered with 409.", { beyondMostSegments: 409 }],
  ["full-507", "Creating more than 1000 segments is answered with 507.", { beyondMostSegments: 507 }],
  ["text-401", "Every 401 is plain text.", { unauthorized: "text" }],
  ["json-401", "Every 401 is JSON.", { unauthorized: "json" }],
  ["read-only-token", "The access token is read-only.", { tokenScope: "read-only" }],
  ["charset", "The content type names its charset.", { charset: true }],
  ["quota", "20 requests are allowed in 2 s.", { quota: SMALL_QUOTA }],
  [
    "bare-429",
    "20 requests are allowed in 2 s, and a 429 has no body and no headers.",
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
  ["lagging-list", "A list shows a write 1 s late.", { listLagMs: 1000 }],
  ["occasional-503", "Every seventh GET is answered with a 503 in HTML.", { unavailableEvery: 7 }],
  ["other-app", "Another app creates and deletes its own segments at the same time.", { otherAppEvery: 3 }],
  [
    "example-data",
    "The store starts with the segments and memberships in the examples of the spec.",
    { exampleData: true },
  ],
  ["prefilled", "The store starts with 130 segments of another owner.", { segmentsAtFirst: 130 }],
  ["text-profile-ids", "The ids of shopper profiles are not UUIDs.", { profileIds: "text" }],
  ["one-profile", "The store has a single shopper profile.", { profilesAtFirst: 1 }],
] as const satisfies readonly (readonly [name: string, description: string, behaviour: Partial<Behaviour>])[];

/** The name of a variant. */
export type VariantName = (typeof rows)[number][0];

/** All variants that a store can follow. */
export const variants: readonly Variant[] = rows.map(([name, description, behaviour]) => ({
  name,
  description,
  behaviour,
}));

/** Merges variants into the default; if two set the same field, the later one wins. */
export function behaviourOf(names: readonly string[]): Behaviour {
  return names.reduce<Behaviour>(
    (behaviour, name) => ({ ...behaviour, ...findByName("variant", name, variants).behaviour }),
    defaultBehaviour,
  );
}
