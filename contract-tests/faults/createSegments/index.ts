import type { Fault } from "../fault.js";
import { createSegmentsAccessFaults } from "./access.js";
import { createSegmentsAnswerFaults } from "./answer.js";
import { createSegmentsBodyFaults } from "./body.js";
import { createSegmentsConflictFaults } from "./conflict.js";
import { createSegmentsLimitsFaults } from "./limits.js";
import { createSegmentsNameFaults } from "./name.js";
import { createSegmentsStoredFaults } from "./stored.js";
import { createSegmentsTimestampsFaults } from "./timestamps.js";
import { createSegmentsUniquenessFaults } from "./uniqueness.js";
import { createSegmentsValuesFaults } from "./values.js";

/** Every fault of createSegments. */
export const createSegmentsFaults: readonly Fault[] = [
  ...createSegmentsAccessFaults,
  ...createSegmentsAnswerFaults,
  ...createSegmentsBodyFaults,
  ...createSegmentsConflictFaults,
  ...createSegmentsLimitsFaults,
  ...createSegmentsNameFaults,
  ...createSegmentsStoredFaults,
  ...createSegmentsTimestampsFaults,
  ...createSegmentsUniquenessFaults,
  ...createSegmentsValuesFaults,
];
