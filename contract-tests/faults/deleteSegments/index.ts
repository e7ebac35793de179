import type { Fault } from "../fault.js";
import { deleteSegmentsAccessFaults } from "./access.js";
import { deleteSegmentsNamedFaults } from "./named.js";
import { deleteSegmentsOthersFaults } from "./others.js";

/** Every fault of deleteSegments. */
export const deleteSegmentsFaults: readonly Fault[] = [
  ...deleteSegmentsAccessFaults,
  ...deleteSegmentsNamedFaults,
  ...deleteSegmentsOthersFaults,
];
