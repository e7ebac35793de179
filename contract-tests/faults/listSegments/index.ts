import type { Fault } from "../fault.js";
import { listSegmentsAccessFaults } from "./access.js";
import { listSegmentsBoundsFaults } from "./bounds.js";
import { listSegmentsFilterFaults } from "./filter.js";
import { listSegmentsFormFaults } from "./form.js";
import { listSegmentsLimitsFaults } from "./limits.js";
import { listSegmentsPagesFaults } from "./pages.js";
import { listSegmentsPaginationFaults } from "./pagination.js";
import { listSegmentsStoredFaults } from "./stored.js";

/** Every fault of listSegments. */
export const listSegmentsFaults: readonly Fault[] = [
  ...listSegmentsAccessFaults,
  ...listSegmentsBoundsFaults,
  ...listSegmentsFilterFaults,
  ...listSegmentsFormFaults,
  ...listSegmentsLimitsFaults,
  ...listSegmentsPagesFaults,
  ...listSegmentsPaginationFaults,
  ...listSegmentsStoredFaults,
];
