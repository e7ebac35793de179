import type { OperationId } from "../spec/operations.js";
import { createSegmentsFaults } from "./createSegments/index.js";
import { deleteSegmentsFaults } from "./deleteSegments/index.js";
import type { Fault } from "./fault.js";
import { listSegmentsFaults } from "./listSegments/index.js";
import { removeShopperProfilesFromSegmentFaults } from "./removeShopperProfilesFromSegment/index.js";
import { updateSegmentsFaults } from "./updateSegments/index.js";
import type { AddedLayers } from "../../src/store/storeContext.js";
import { findByName } from "../../src/store/findByName.js";

const faultsOf: Readonly<Record<OperationId, readonly Fault[]>> = {
  listSegments: listSegmentsFaults,
  createSegments: createSegmentsFaults,
  updateSegments: updateSegmentsFaults,
  deleteSegments: deleteSegmentsFaults,
  removeShopperProfilesFromSegment: removeShopperProfilesFromSegmentFaults,
};

export const faults: readonly Fault[] = Object.values(faultsOf).flat();

/** Converts a fault, or the name of a listed one, to layers for `createStore`. */
export function faultLayers(fault: Fault | string | undefined): AddedLayers {
  if (fault === undefined) return {};
  const { layer, place } = typeof fault === "string" ? findByName("fault", fault, faults) : fault;
  return place === "around-authentication" ? { outermost: [layer] } : { innermost: [layer] };
}
