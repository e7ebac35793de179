import type { OperationId } from "../spec/operations.js";
import { assumptions } from "./assumptions.js";
import { choices } from "./choices.js";
import { createSegmentsFacts } from "./createSegments.js";
import { deleteSegmentsFacts } from "./deleteSegments.js";
import type { Fact } from "./fact.js";
import { listSegmentsFacts } from "./listSegments.js";
import { observedFacts } from "./observedFacts.js";
import { removeShopperProfilesFromSegmentFacts } from "./removeShopperProfilesFromSegment.js";
import { updateSegmentsFacts } from "./updateSegments.js";
import { vendorFilesFacts } from "./vendorFiles.js";
import { vendorPagesFacts } from "./vendorPages.js";

const pages: Record<OperationId, readonly Fact[]> = {
  listSegments: listSegmentsFacts,
  createSegments: createSegmentsFacts,
  updateSegments: updateSegmentsFacts,
  deleteSegments: deleteSegmentsFacts,
  removeShopperProfilesFromSegment: removeShopperProfilesFromSegmentFacts,
};

const tables: Readonly<Record<string, readonly Fact[]>> = {
  ...pages,
  vendorPages: vendorPagesFacts,
  vendorFiles: vendorFilesFacts,
  observedFacts,
  assumptions,
  choices,
};

/** Every fact of the spec: the five pages in their order, the other sources, assumptions and choices. */
export const documentedFacts: readonly Fact[] = Object.values(tables).flat();

export function fileOfFact(fact: Fact): string {
  const [name] = Object.entries(tables).find(([, facts]) => facts.includes(fact)) ?? [];
  if (name === undefined) throw new Error(`The fact "${fact.fact}" is in no table.`);
  return `contract-tests/facts/${name}.ts`;
}
