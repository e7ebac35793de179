import { createSegmentsFaults } from "./createSegments/index.js";
import { deleteSegmentsFaults } from "./deleteSegments/index.js";
import type { Fault } from "./fault.js";
import { listSegmentsFaults } from "./listSegments/index.js";
import { removeShopperProfilesFromSegmentFaults } from "./removeShopperProfilesFromSegment/index.js";
import { updateSegmentsFaults } from "./updateSegments/index.js";

/** Every fault, by operation. */
export const faults: readonly Fault[] = [
  ...listSegmentsFaults,
  ...createSegmentsFaults,
  ...updateSegmentsFaults,
  ...deleteSegmentsFaults,
  ...removeShopperProfilesFromSegmentFaults,
];
