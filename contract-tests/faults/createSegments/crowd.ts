import { isJsonObject } from "../../spec/json.js";
import { answeringCrowd, answeringPrevious } from "../crowd.js";
import { withJson, withRows, type Fault } from "../fault.js";
import { segmentRow } from "../../../src/store/renderRow.js";
import { onRows } from "../layers.js";
import { withText } from "../sentRows.js";

const operation = "createSegments";
const OWN = "createSegments.run.own-answer";
const ROWS = "createSegments.run.rows";
const MINUTE_MS = 60_000;
const TEN = 10;

export const crowdFaults: readonly Fault[] = [
  {
    name: "createSegments.crowd-previous-answer",
    about: OWN,
    description: "Of several creates at once some get the answer to the one before.",
    layer: answeringPrevious(operation),
  },
  {
    name: "createSegments.crowd-newest-answer",
    about: OWN,
    description: "Of several creates at once some are answered with the first segment of the store.",
    layer: answeringCrowd(operation, (answer, _request, { state, behaviour }) =>
      withRows(answer, (rows) =>
        [...state.segments.values()].slice(0, rows.length).map((segment) => segmentRow(segment, behaviour)),
      ),
    ),
  },
  {
    name: "createSegments.crowd-answer-empty",
    about: OWN,
    description: "Of several creates at once some are answered without their row.",
    layer: answeringCrowd(operation, (answer) => withRows(answer, () => [])),
  },
  {
    name: "createSegments.crowd-time-ahead",
    about: ROWS,
    description:
      "Of several creates at once some are answered with timestamps a minute ahead of those stored.",
    layer: answeringCrowd(operation, (answer) =>
      withRows(answer, (rows) =>
        rows.map((row) =>
          withText(row, "created_at", (text) => new Date(Date.parse(text) + MINUTE_MS).toISOString()),
        ),
      ),
    ),
  },
  {
    name: "createSegments.crowd-description-of-name",
    about: ROWS,
    description:
      "Of several creates at once some are answered with the name as description, which is not stored.",
    layer: answeringCrowd(operation, (answer) =>
      withRows(answer, (rows) => rows.map((row) => ({ ...row, description: row.description ?? row.name }))),
    ),
  },
  {
    name: "createSegments.ten-rows-last-description",
    about: OWN,
    description: "The answer to ten rows shows the last one without its description.",
    layer: onRows(operation, (rows) =>
      rows.map((row, index) =>
        rows.length === TEN && index === TEN - 1 ? { ...row, description: null } : row,
      ),
    ),
  },
  {
    name: "createSegments.crowd-counts-of-all",
    about: "createSegments.run.envelopes",
    description: "Of several creates at once some are answered with the counts of all of them.",
    layer: answeringCrowd(operation, (answer, _request, { count }) =>
      withJson(answer, (json) => {
        const total = count("creates at once");
        return {
          ...json,
          meta: { ...(isJsonObject(json.meta) && json.meta), total, success: total, failed: 0 },
        };
      }),
    ),
  },
];
