import { dropping, setting, type SpecFault } from "./specFault.js";
import { SCHEMAS, EXAMPLES } from "../facts/places.js";

/** Mistakes in the shared parts of the spec: schemas, examples, server, authentication. */
export const schemaSpecFaults: readonly SpecFault[] = [
  setting(
    "createSegments.name-optional",
    "A segment needs no name.",
    `${SCHEMAS}/SegmentCreate`,
    "required",
    [],
  ),
  setting(
    "createSegments.description-required",
    "A segment needs a description.",
    `${SCHEMAS}/SegmentCreate`,
    "required",
    ["name", "description"],
  ),
  setting(
    "createSegments.body-open",
    "A segment may hold anything.",
    `${SCHEMAS}/SegmentCreate`,
    "additionalProperties",
    true,
  ),
  dropping("updateSegments.id-optional", "A change needs no id.", `${SCHEMAS}/SegmentUpdate`, "required"),
  dropping(
    "updateSegments.id-any-text",
    "An id is any text.",
    `${SCHEMAS}/SegmentUpdate/properties/id`,
    "format",
  ),
  setting(
    "shared.description-not-null",
    "A description is never null.",
    `${SCHEMAS}/Segment/properties/description`,
    "type",
    "string",
  ),
  setting(
    "shared.segment-closed",
    "A segment gains no property.",
    `${SCHEMAS}/Segment`,
    "additionalProperties",
    false,
  ),
  dropping(
    "shared.property-renamed",
    "A segment loses created_at.",
    `${SCHEMAS}/Segment/properties`,
    "created_at",
  ),
  setting(
    "shared.timestamp-date",
    "A timestamp is a date.",
    `${SCHEMAS}/Segment/properties/updated_at`,
    "format",
    "date",
  ),
  setting("shared.required-dropped", "A segment needs nothing.", `${SCHEMAS}/Segment`, "required", []),
  dropping(
    "listSegments.total-dropped",
    "The pagination loses its total.",
    `${SCHEMAS}/Pagination/properties`,
    "total",
  ),
  setting(
    "listSegments.count-text",
    "A count is text.",
    `${SCHEMAS}/Pagination/properties/count`,
    "type",
    "string",
  ),
  setting(
    "shared.header-renamed",
    "The token stands in Authorization.",
    "/components/securitySchemes/XAuthToken",
    "name",
    "Authorization",
  ),
  setting(
    "shared.server-changed",
    "The API is version 2.",
    "/servers/0",
    "url",
    "https://api.bigcommerce.com/stores/{store_hash}/v2",
  ),
  setting("shared.bulk-optional", "A bulk error needs no data.", `${SCHEMAS}/BulkError`, "required", [
    "errors",
    "meta",
  ]),
  setting(
    "listSegments.example-broken",
    "The example counts in words.",
    `${EXAMPLES}/SegmentPage/value/meta/pagination`,
    "total",
    "one",
  ),
  setting(
    "createSegments.error-example-broken",
    "An example of an error has a status in words.",
    `${EXAMPLES}/BulkBadRequest/value/errors/0`,
    "status",
    "four hundred",
  ),
  setting(
    "updateSegments.example-broken",
    "The example of an update has no id.",
    `${EXAMPLES}/PartialUpdate/value/data/0`,
    "id",
    "1",
  ),
];
