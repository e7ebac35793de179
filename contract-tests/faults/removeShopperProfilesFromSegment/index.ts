import type { Fault } from "../fault.js";
import { accessFaults } from "./access.js";
import { edgesFaults } from "./edges.js";
import { limitsFaults } from "./limits.js";
import { namedFaults } from "./named.js";
import { othersFaults } from "./others.js";

export const removeShopperProfilesFromSegmentFaults: readonly Fault[] = [
  ...accessFaults,
  ...edgesFaults,
  ...limitsFaults,
  ...namedFaults,
  ...othersFaults,
];
