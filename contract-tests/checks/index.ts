import type { Check } from "../check.js";
import { operationIds } from "../operations.js";
import { allAuthenticationChecks } from "./authentication.js";
import { createSegmentsChecks } from "./createSegments.js";
import { deleteSegmentsChecks } from "./deleteSegments.js";
import { listSegmentsChecks } from "./listSegments.js";
import { removeShopperProfilesFromSegmentChecks } from "./removeShopperProfilesFromSegment.js";
import { updateSegmentsChecks } from "./updateSegments.js";

const unordered: readonly Check[] = [
  ...listSegmentsChecks,
  ...createSegmentsChecks,
  ...updateSegmentsChecks,
  ...deleteSegmentsChecks,
  ...removeShopperProfilesFromSegmentChecks,
  ...allAuthenticationChecks,
];

/** Every check, by operation. */
export const checks: readonly Check[] = operationIds.flatMap((operationId) =>
  unordered.filter((check) => check.operationId === operationId),
);

/** The checks whose id begins with a prefix, in whole words. */
export function checksUnder(prefix: string): readonly Check[] {
  return checks.filter(({ id }) => id.startsWith(prefix));
}
