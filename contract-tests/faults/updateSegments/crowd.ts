import { segmentRow } from "../../../src/store/renderRow.js";
import type { Segment } from "../../../src/store/state.js";
import { answeringCrowd, answeringPrevious, crowded } from "../crowd.js";
import { withRows, type Fault } from "../fault.js";
import { answeringOtherThanStored } from "../updatedRows.js";
import { withText } from "../sentRows.js";
import type { Row } from "../../../src/store/renderRow.js";

const operation = "updateSegments";
const OWN = "updateSegments.run.own-answer";
const ROWS = "updateSegments.run.rows";
const TIMES = "updateSegments.run.timestamps";
const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;

/** Changes the rows of answers to updates at once. */
const rowsOfCrowd = (change: (row: Row) => Row) =>
  answeringCrowd(operation, (answer) => withRows(answer, (rows) => rows.map(change)));

/** Stores and answers other values of updates at once. */
const storingInCrowd = (change: (updated: Segment) => Segment) =>
  crowded(
    operation,
    answeringOtherThanStored(({ updated }) => change(updated)),
  );

export const crowdFaults: readonly Fault[] = [
  {
    name: "updateSegments.crowd-previous-answer",
    about: OWN,
    description: "Of several updates at once some get the answer to the one before.",
    layer: answeringPrevious(operation),
  },
  {
    name: "updateSegments.crowd-answers-everything",
    about: OWN,
    description: "Of several updates at once some are answered with every segment of the store.",
    layer: answeringCrowd(operation, (answer, _request, { state, behaviour }) =>
      withRows(answer, () => [...state.segments.values()].map((segment) => segmentRow(segment, behaviour))),
    ),
  },
  {
    name: "updateSegments.crowd-description-before",
    about: OWN,
    description: "Of several updates at once some are answered with an old description.",
    layer: rowsOfCrowd((row) => ({ ...row, description: "about something else" })),
  },
  {
    name: "updateSegments.crowd-time-before",
    about: ROWS,
    description:
      "Of several updates at once some are answered with the time of the creation as `updated_at`.",
    layer: rowsOfCrowd((row) =>
      withText(row, "updated_at", (text) => new Date(Date.parse(text) + HOUR_MS).toISOString()),
    ),
  },
  {
    name: "updateSegments.crowd-name-lower-case",
    about: "updateSegments.run.own-answer",
    description: "Of several updates at once some are answered with the name in lower case.",
    layer: rowsOfCrowd((row) => withText(row, "name", (text) => text.toUpperCase())),
  },
  {
    name: "updateSegments.crowd-created-at-moves",
    about: TIMES,
    description: "Of several updates at once some replace the row, so that `created_at` moves.",
    layer: storingInCrowd((updated) => ({ ...updated, createdAt: updated.createdAt - HOUR_MS })),
  },
  {
    name: "updateSegments.crowd-clock-behind",
    about: TIMES,
    description: "Of several updates at once some get their time from a clock that is ten seconds behind.",
    layer: storingInCrowd((updated) => ({ ...updated, updatedAt: updated.updatedAt - 10 * SECOND_MS })),
  },
];
