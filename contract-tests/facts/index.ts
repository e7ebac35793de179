import type { OperationId } from "../spec/operations.js";
import { createSegmentsFacts } from "./createSegments.js";
import { deleteSegmentsFacts } from "./deleteSegments.js";
import type { Fact } from "./fact.js";
import { listSegmentsFacts } from "./listSegments.js";
import { removeShopperProfilesFromSegmentFacts } from "./removeShopperProfilesFromSegment.js";
import { sharedFacts } from "./shared.js";
import { updateSegmentsFacts } from "./updateSegments.js";

const factsOf: Record<OperationId, readonly Fact[]> = {
  listSegments: listSegmentsFacts,
  createSegments: createSegmentsFacts,
  updateSegments: updateSegmentsFacts,
  deleteSegments: deleteSegmentsFacts,
  removeShopperProfilesFromSegment: removeShopperProfilesFromSegmentFacts,
};

/** Every documented fact, in the order of the operations. */
export const documentedFacts: readonly Fact[] = [...sharedFacts, ...Object.values(factsOf).flat()];

export function fileOfFact(fact: Fact): string {
  const [name] = Object.entries(factsOf).find(([, facts]) => facts.includes(fact)) ?? ["shared"];
  return `contract-tests/facts/${name}.ts`;
}
