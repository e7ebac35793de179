import type { Check } from "../check.js";
import { SAMPLE_PROFILE_ID, SAMPLE_SEGMENT_ID } from "../operations.js";
import { accepted, refused } from "./parameters.js";
import { demandIdList } from "./query.js";
import { documentedStatuses } from "./statuses.js";

const operationId = "deleteSegments";
const page = "Delete Segments";
const pointer = "#/paths/~1segments/delete";
const path = (ids: string) => `/segments?id:in=${ids}`;
const two = [SAMPLE_SEGMENT_ID, SAMPLE_PROFILE_ID] as const;

/** The checks of Delete Segments. */
export const deleteSegmentsChecks: readonly Check[] = [
  ...documentedStatuses(operationId, ["204", "400", "401", "403", "404", "413", "422", "429", "5XX"], {
    "204": "a valid call",
    "422": { method: "DELETE", path: path("loyal"), invalid: "an id that is no UUID" },
  }),
  accepted(
    {
      operationId,
      name: "ids.one",
      subject: "One id in `id:in`",
      parameter: 0,
      path: path(SAMPLE_SEGMENT_ID),
    },
    ["answersByPrefer"],
  ),
  accepted(
    {
      operationId,
      name: "ids.many",
      subject: "A list of ids in `id:in`",
      parameter: 0,
      path: path(two.join(",")),
    },
    ["answersByPrefer"],
  ),
  refused({
    operationId,
    name: "ids.malformed",
    subject: "An id that is no UUID",
    parameter: 0,
    path: path("loyal"),
  }),
  {
    id: "deleteSegments.ids.on-the-wire",
    operationId,
    requirement: "Several ids travel as one `id:in` key with a comma list.",
    source: { page, pointer: `${pointer}/parameters/0` },
    needs: ["answersByPrefer"],
    async run({ client, lastExchange }) {
      await client.DELETE("/segments", { params: { query: { "id:in": [...two] } } });
      demandIdList(lastExchange(), two);
    },
  },
];
