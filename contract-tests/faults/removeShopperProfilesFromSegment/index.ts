import type { Fault } from "../fault.js";
import { removeShopperProfilesFromSegmentAccessFaults } from "./access.js";
import { removeShopperProfilesFromSegmentEdgesFaults } from "./edges.js";
import { removeShopperProfilesFromSegmentNamedFaults } from "./named.js";
import { removeShopperProfilesFromSegmentOthersFaults } from "./others.js";

/** Every fault of removeShopperProfilesFromSegment. */
export const removeShopperProfilesFromSegmentFaults: readonly Fault[] = [
  ...removeShopperProfilesFromSegmentAccessFaults,
  ...removeShopperProfilesFromSegmentEdgesFaults,
  ...removeShopperProfilesFromSegmentNamedFaults,
  ...removeShopperProfilesFromSegmentOthersFaults,
];
