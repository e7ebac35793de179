import type { Sentences } from "./sentences.js";

/** The sentences of the five pages, each with the checks that it settles. */
export const pageSentences: Sentences = {
  "List Segments": {
    "It returns a list of segments, in pages.": [
      "listSegments.preparation",
      "listSegments.pages",
      "listSegments.stored",
      "listSegments.steady",
      "listSegments.run.own-answer",
    ],
    "The example of the answer is labelled 200.": ["listSegments.status.ok"],
    "The example shows one segment on one page of 50.": ["listSegments.page.default"],
    "The answer has data, a list of objects.": ["listSegments.first-read", "listSegments.every-answer"],
    "The pagination of the example has five numbers.": ["listSegments.pagination", "listSegments.run.pages"],
    "The answer has meta, an object with the pagination and totals of the collection.": [".run.totals"],
    "A segment of the example has an id, a name, a description and two times.": [
      ".types",
      ".envelope",
      ".run.rows",
      ".run.timestamps",
      "listSegments.reading-changes-nothing",
      "createSegments.timestamps",
      "updateSegments.updated-at",
    ],
    "The optional integer page is the number of the page.": ["listSegments.page", "listSegments.wrong.page"],
    "The optional integer limit is the number of items on a page.": [
      "listSegments.limit",
      "listSegments.wrong.limit",
    ],
    "The optional id:in is a list of strings, separated by commas.": [
      "listSegments.ids",
      "listSegments.client.ids",
      "deleteSegments.ids",
      "removeShopperProfilesFromSegment.ids",
      "listSegments.filter",
      "listSegments.spelling",
      "listSegments.wrong.ids",
    ],
    "The token of an API account goes into the header X-Auth-Token.": [
      "listSegments.near-token.elsewhere",
      ".errors.no-token",
    ],
    "The header Accept is required, and application/json by default.": [
      ".client.on-the-wire",
      ".errors.no-html",
    ],
    "It is GET /stores/:store_hash/v3/segments at api.bigcommerce.com.": [".client.redirect"],
  },
  "Create Segments": {
    "It creates segments.": [
      "createSegments.preparation",
      "createSegments.stored",
      "createSegments.fresh",
      "createSegments.history.new-segment",
      "createSegments.history.no-members",
    ],
    "The answer is an array of the created segments.": [
      "createSegments.answered",
      "createSegments.every-answer",
      "createSegments.stored-as-answered",
      "createSegments.batch",
      "createSegments.body.empty",
      "createSegments.run.own-answer",
    ],
    "At most 10 requests may run at once, and a store holds at most 1000 segments.": [
      "createSegments.limits.ten-at-once",
    ],
    "The curl line sends JSON, an array with one row named My Segment.": [
      "createSegments.body.lone-object",
      "createSegments.body.wrong-media-type",
    ],
    "The request has the fields name, required, and description, optional.": [
      "createSegments.description.optional",
      "createSegments.body",
    ],
    "The string name is the name of the segment.": [
      "listSegments.corpus",
      "createSegments.corpus",
      "createSegments.values",
      "createSegments.name",
      "createSegments.body.null-name",
      "createSegments.body.number-name",
    ],
    "400 is a bad request.": [
      "createSegments.status.bad-request",
      "createSegments.body.malformed",
      "createSegments.body.no-text",
    ],
  },
  "Update Segments": {
    "It updates segments.": [
      "updateSegments.preparation",
      "updateSegments.stored",
      "updateSegments.fresh",
      "updateSegments.only-named-rows",
      "updateSegments.batch",
      "updateSegments.body.unknown-id",
      "updateSegments.race",
      "updateSegments.history.latest",
    ],
    "The answer is an array of segments, with data and meta.": [
      "updateSegments.answered",
      "updateSegments.every-answer",
      "updateSegments.answered-as-asked",
      "updateSegments.run.own-answer",
    ],
    "At most 10 requests may run at once; there is no other limit.": ["updateSegments.limits.ten-at-once"],
    "The request is a list of objects.": [
      "updateSegments.body.null-row",
      "updateSegments.body.wrong-media-type",
    ],
    "A row has the fields id, required, and name and description, optional.": [
      "updateSegments.only-given-fields",
      "updateSegments.identity",
      "updateSegments.keeps-members",
      "updateSegments.body",
    ],
    "The string id, a UUID, is the ID of the segment.": [
      "listSegments.client.ids.malformed",
      "createSegments.ids",
      "createSegments.run.new-ids",
      "updateSegments.body.malformed-id",
    ],
    "The string name is the name of the segment.": [
      "updateSegments.corpus",
      "updateSegments.body.null-name",
      "updateSegments.body.number-name",
    ],
    "The string description is the description of the segment.": ["updateSegments.description"],
    "400 is a bad request.": [
      "updateSegments.status.bad-request",
      "updateSegments.body.malformed",
      "updateSegments.body.no-text",
    ],
  },
  "Delete Segments": {
    "It deletes one or more segments.": [
      "deleteSegments.preparation",
      "deleteSegments.named",
      "deleteSegments.only-named",
      "deleteSegments.with-members",
      "deleteSegments.other-memberships",
      "deleteSegments.fresh",
      "deleteSegments.race",
    ],
    "It does not delete their shopper profiles.": ["deleteSegments.profiles-survive"],
    "The answer is empty.": ["deleteSegments.answer", "deleteSegments.every-answer"],
  },
  "Remove Shopper Profiles from Segment": {
    "It removes one or more shopper profiles that are associated with a segment.": [
      "removeShopperProfilesFromSegment.preparation",
      "removeShopperProfilesFromSegment.named",
      "removeShopperProfilesFromSegment.only-named",
      "removeShopperProfilesFromSegment.only-this-segment",
    ],
    "It removes the association only and does not delete the profiles.": [
      "removeShopperProfilesFromSegment.profiles-survive",
      "removeShopperProfilesFromSegment.segment-survives",
    ],
    "The string segmentId, a UUID, required in the path, is the ID of the segment.": [
      "removeShopperProfilesFromSegment.segment-id",
      "removeShopperProfilesFromSegment.client.segment-id",
    ],
    "The answer is empty.": [
      "removeShopperProfilesFromSegment.answer",
      "removeShopperProfilesFromSegment.every-answer",
    ],
  },
};
