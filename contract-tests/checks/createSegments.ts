import { demand, type Check } from "../check.js";
import { malformedJson } from "./malformedJson.js";
import { demandSegment } from "./segment.js";
import { documentedStatuses } from "./statuses.js";

const operationId = "createSegments";
const page = "Create Segments";
const pointer = "#/paths/~1segments/post";

/** The checks of Create Segments. */
export const createSegmentsChecks: readonly Check[] = [
  ...documentedStatuses(operationId, ["201", "400", "401", "403", "409", "413", "415", "422", "429", "5XX"], {
    "201": "a valid call",
    "415": { text: "name=My+Segment", headers: { "content-type": "text/plain" }, invalid: "no JSON" },
    "422": { text: "[{}]", invalid: "no name" },
  }),
  malformedJson(operationId),
  {
    id: "createSegments.types",
    operationId,
    requirement: "Answers the created segments with their types, and an object `meta`.",
    source: { page, pointer: `${pointer}/responses/201` },
    needs: ["answersByPrefer"],
    async run({ client }) {
      const { data, response } = await client.POST("/segments", { body: [{ name: "My Segment" }] });
      demand(data !== undefined, "created segments", `status ${response.status}`);
      data.data.forEach(demandSegment);
      demand(typeof data.meta === "object", "an object `meta`", JSON.stringify(data));
    },
  },
];
