import type { Fault } from "../fault.js";
import { updateSegmentsAnswerFaults } from "./answer.js";
import { updateSegmentsBodyFaults } from "./body.js";
import { updateSegmentsFieldsFaults } from "./fields.js";
import { updateSegmentsIdentityFaults } from "./identity.js";
import { updateSegmentsIdsFaults } from "./ids.js";
import { updateSegmentsLimitsFaults } from "./limits.js";
import { updateSegmentsNamesFaults } from "./names.js";
import { updateSegmentsRowsFaults } from "./rows.js";
import { updateSegmentsStoredFaults } from "./stored.js";
import { updateSegmentsTextFaults } from "./text.js";

/** Every fault of updateSegments. */
export const updateSegmentsFaults: readonly Fault[] = [
  ...updateSegmentsAnswerFaults,
  ...updateSegmentsBodyFaults,
  ...updateSegmentsFieldsFaults,
  ...updateSegmentsIdentityFaults,
  ...updateSegmentsIdsFaults,
  ...updateSegmentsLimitsFaults,
  ...updateSegmentsNamesFaults,
  ...updateSegmentsRowsFaults,
  ...updateSegmentsStoredFaults,
  ...updateSegmentsTextFaults,
];
