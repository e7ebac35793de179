import type { OperationId } from "../spec/operations.js";
import { createSegmentsFaults } from "./createSegments/index.js";
import { deleteSegmentsFaults } from "./deleteSegments/index.js";
import type { Fault } from "./fault.js";
import { listSegmentsFaults } from "./listSegments/index.js";
import { removeShopperProfilesFromSegmentFaults } from "./removeShopperProfilesFromSegment/index.js";
import { updateSegmentsFaults } from "./updateSegments/index.js";

const faultsOf: Readonly<Record<OperationId, readonly Fault[]>> = {
  listSegments: listSegmentsFaults,
  createSegments: createSegmentsFaults,
  updateSegments: updateSegmentsFaults,
  deleteSegments: deleteSegmentsFaults,
  removeShopperProfilesFromSegment: removeShopperProfilesFromSegmentFaults,
};

/** Every fault, by operation. */
export const faults: readonly Fault[] = Object.values(faultsOf).flat();
