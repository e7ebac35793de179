import type { Check } from "../../run/check.js";
import { removalChecks } from "./removal.js";

/** The checks that are about removeShopperProfilesFromSegment alone. */
export const removeShopperProfilesFromSegmentChecks: readonly Check[] = [...removalChecks];
