import { isJsonObject } from "../../spec/json.js";
import { answeringCrowd } from "../crowd.js";
import { withJson, withRows, type Fault } from "../fault.js";
import { segmentRow } from "../../../src/store/renderRow.js";
import { withText } from "../sentRows.js";

const operation = "createSegments";
const OWN = "createSegments.run.own-answer";
const ROWS = "createSegments.run.rows";
const MINUTE_MS = 60_000;
const TEN = 10;

export const crowdFaults: readonly Fault[] = [
  {
    name: "createSegments.crowd-answers-newest",
    about: OWN,
    description: "Of several creates at once some are answered with the segments of all.",
    layer: answeringCrowd(operation, (answer, _request, { state, behaviour }) =>
      withRows(answer, () =>
        [...state.segments.values()].slice(-TEN).map((segment) => segmentRow(segment, behaviour)),
      ),
    ),
  },
  {
    name: "createSegments.crowd-answers-twice",
    about: OWN,
    description: "Of several creates at once some are answered with their segment twice.",
    layer: answeringCrowd(operation, (answer) => withRows(answer, (rows) => [...rows, ...rows])),
  },
  {
    name: "createSegments.crowd-answers-first",
    about: OWN,
    description: "Of several creates at once some are answered with the first segment of the store besides.",
    layer: answeringCrowd(operation, (answer, _request, { state, behaviour }) =>
      withRows(answer, (rows) => [
        ...rows,
        ...[...state.segments.values()].slice(0, 1).map((segment) => segmentRow(segment, behaviour)),
      ]),
    ),
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
    name: "createSegments.crowd-time-cut",
    about: ROWS,
    description:
      "Of several creates at once some are answered with `updated_at` at the beginning of the minute.",
    layer: answeringCrowd(operation, (answer) =>
      withRows(answer, (rows) =>
        rows.map((row) => withText(row, "updated_at", (text) => text.replace(/:\d\d(\.\d+)?Z/, ":00Z"))),
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
