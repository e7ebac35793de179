import { demand, type Check } from "../check.js";
import { SAMPLE_SEGMENT_ID } from "../operations.js";
import { malformedJson } from "./malformedJson.js";
import { demandSegment } from "./segment.js";
import { documentedStatuses } from "./statuses.js";

const operationId = "updateSegments";
const page = "Update Segments";
const pointer = "#/paths/~1segments/put";

/** The checks of Update Segments. */
export const updateSegmentsChecks: readonly Check[] = [
  ...documentedStatuses(
    operationId,
    ["200", "201", "400", "401", "403", "404", "409", "413", "415", "422", "429", "5XX"],
    {
      "200": "a valid call",
      "415": { text: "name=My+Segment", headers: { "content-type": "text/plain" }, invalid: "no JSON" },
      "422": { text: '[{"name":"Loyal Customers"}]', invalid: "no id" },
    },
  ),
  malformedJson(operationId),
  {
    id: "updateSegments.types",
    operationId,
    requirement: "Answers the updated segments with their types, and an object `meta`.",
    source: { page, pointer: `${pointer}/responses/200` },
    needs: ["answersByPrefer"],
    async run({ client }) {
      const { data, response } = await client.PUT("/segments", { body: [{ id: SAMPLE_SEGMENT_ID }] });
      demand(data !== undefined, "updated segments", `status ${response.status}`);
      data.data.forEach(demandSegment);
      demand(typeof data.meta === "object", "an object `meta`", JSON.stringify(data));
    },
  },
];
