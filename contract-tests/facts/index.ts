import { createSegmentsFacts } from "./createSegments.js";
import { deleteSegmentsFacts } from "./deleteSegments.js";
import type { Fact } from "./fact.js";
import { listSegmentsFacts } from "./listSegments.js";
import { removeShopperProfilesFromSegmentFacts } from "./removeShopperProfilesFromSegment.js";
import { sharedFacts } from "./shared.js";
import { updateSegmentsFacts } from "./updateSegments.js";

/** Every documented fact, in the order of the operations. */
export const documentedFacts: readonly Fact[] = [
  ...sharedFacts,
  ...listSegmentsFacts,
  ...createSegmentsFacts,
  ...updateSegmentsFacts,
  ...deleteSegmentsFacts,
  ...removeShopperProfilesFromSegmentFacts,
];
