import { demand, type Check } from "../check.js";
import { SAMPLE_PROFILE_ID, SAMPLE_SEGMENT_ID } from "../operations.js";
import { accepted, refused } from "./parameters.js";
import { demandIdList } from "./query.js";
import { documentedStatuses } from "./statuses.js";

const operationId = "removeShopperProfilesFromSegment";
const page = "Remove Shopper Profiles from Segment";
const pointer = "#/paths/~1segments~1{segmentId}~1shopper-profiles/delete";
const path = (segmentId: string, ids: string) => `/segments/${segmentId}/shopper-profiles?id:in=${ids}`;
const two = [SAMPLE_PROFILE_ID, SAMPLE_SEGMENT_ID] as const;

/** The checks of Remove Shopper Profiles from Segment. */
export const removeShopperProfilesFromSegmentChecks: readonly Check[] = [
  ...documentedStatuses(operationId, ["204", "400", "401", "403", "404", "413", "422", "429", "5XX"], {
    "204": "a valid call",
    "422": { method: "DELETE", path: path(SAMPLE_SEGMENT_ID, "loyal"), invalid: "an id that is no UUID" },
  }),
  accepted(
    {
      operationId,
      name: "segment-id.uuid",
      subject: "A segment id that is a UUID",
      parameter: 0,
      path: path(SAMPLE_SEGMENT_ID, SAMPLE_PROFILE_ID),
    },
    ["answersByPrefer"],
  ),
  refused({
    operationId,
    name: "segment-id.malformed",
    subject: "A segment id that is no UUID",
    parameter: 0,
    path: path("loyal", SAMPLE_PROFILE_ID),
  }),
  accepted(
    {
      operationId,
      name: "ids.one",
      subject: "One id in `id:in`",
      parameter: 1,
      path: path(SAMPLE_SEGMENT_ID, SAMPLE_PROFILE_ID),
    },
    ["answersByPrefer"],
  ),
  accepted(
    {
      operationId,
      name: "ids.many",
      subject: "A list of ids in `id:in`",
      parameter: 1,
      path: path(SAMPLE_SEGMENT_ID, two.join(",")),
    },
    ["answersByPrefer"],
  ),
  refused({
    operationId,
    name: "ids.malformed",
    subject: "An id that is no UUID",
    parameter: 1,
    path: path(SAMPLE_SEGMENT_ID, "loyal"),
  }),
  {
    id: "removeShopperProfilesFromSegment.ids.on-the-wire",
    operationId,
    requirement: "The segment travels in the path, several ids as one `id:in` key with a comma list.",
    source: { page, pointer: `${pointer}/parameters/1` },
    needs: ["answersByPrefer"],
    async run({ client, lastExchange }) {
      await client.DELETE("/segments/{segmentId}/shopper-profiles", {
        params: { path: { segmentId: SAMPLE_SEGMENT_ID }, query: { "id:in": [...two] } },
      });
      demandIdList(lastExchange(), two);
      const { pathname } = new URL(lastExchange().request.url);
      const expected = `/segments/${SAMPLE_SEGMENT_ID}/shopper-profiles`;
      demand(pathname.endsWith(expected), `a path that ends in ${expected}`, pathname);
    },
  },
];
