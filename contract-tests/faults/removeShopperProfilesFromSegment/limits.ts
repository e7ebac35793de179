import { changingLimits, wrongWaits } from "../changingLimits.js";
import type { Fault } from "../fault.js";

export const limitsFaults: readonly Fault[] = [
  changingLimits("removeShopperProfilesFromSegment", "counter-of-its-own"),
  wrongWaits("removeShopperProfilesFromSegment", "milliseconds"),
];
