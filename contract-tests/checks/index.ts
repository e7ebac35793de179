import type { Check } from "../run/check.js";
import { operationIds } from "../spec/operations.js";
import { authenticationChecks } from "./authentication.js";
import { clientChecks } from "./client.js";
import { createSegmentsBodyChecks } from "./createSegments/body.js";
import { createSegmentsConflictChecks } from "./createSegments/conflict.js";
import { createSegmentsChecks } from "./createSegments/creation.js";
import { deleteSegmentsChecks } from "./deleteSegments/deletion.js";
import { errorsChecks } from "./afterwards/errors.js";
import { formsChecks } from "./forms.js";
import { limitsChecks } from "./afterwards/limits.js";
import { listSegmentsAgedChecks, listSegmentsChecks } from "./listSegments/list.js";
import { listSegmentsFilterChecks } from "./listSegments/filter.js";
import { listSegmentsPagesChecks } from "./listSegments/pages.js";
import { removeShopperProfilesFromSegmentChecks } from "./removeShopperProfilesFromSegment/removal.js";
import { updateSegmentsBodyChecks } from "./updateSegments/body.js";
import { updateSegmentsChecks } from "./updateSegments/update.js";

const byOperation: readonly Check[] = [
  ...clientChecks,
  ...listSegmentsChecks,
  ...listSegmentsFilterChecks,
  ...listSegmentsPagesChecks,
  ...createSegmentsChecks,
  ...createSegmentsConflictChecks,
  ...createSegmentsBodyChecks,
  ...updateSegmentsChecks,
  ...updateSegmentsBodyChecks,
  ...deleteSegmentsChecks,
  ...removeShopperProfilesFromSegmentChecks,
  ...formsChecks,
  ...authenticationChecks,
];

/** Every check, by operation; those that wait or look back at the run come last. */
export const checks: readonly Check[] = [
  ...operationIds.flatMap((operationId) => byOperation.filter((check) => check.operationId === operationId)),
  ...listSegmentsAgedChecks,
  ...limitsChecks,
  ...errorsChecks,
];

/** The checks whose id begins with a prefix. */
export function checksUnder(prefix: string): readonly Check[] {
  return checks.filter(({ id }) => id.startsWith(prefix));
}
