import type { Check } from "../run/check.js";
import { operationIds, type OperationId } from "../spec/operations.js";
import { errorsChecks } from "./afterwards/errors.js";
import { limitsChecks } from "./afterwards/limits.js";
import { authenticationChecks } from "./authentication.js";
import { clientChecks } from "./client.js";
import { createSegmentsChecks } from "./createSegments/index.js";
import { deleteSegmentsChecks } from "./deleteSegments/index.js";
import { formsChecks } from "./forms.js";
import { listSegmentsChecks } from "./listSegments/index.js";
import { agedListChecks } from "./listSegments/list.js";
import { removeShopperProfilesFromSegmentChecks } from "./removeShopperProfilesFromSegment/index.js";
import { updateSegmentsChecks } from "./updateSegments/index.js";

const checksByOperation: Readonly<Record<OperationId, readonly Check[]>> = {
  listSegments: listSegmentsChecks,
  createSegments: createSegmentsChecks,
  updateSegments: updateSegmentsChecks,
  deleteSegments: deleteSegmentsChecks,
  removeShopperProfilesFromSegment: removeShopperProfilesFromSegmentChecks,
};

function checksOfOperation(operationId: OperationId): readonly Check[] {
  const isOfOperation = (check: Check) => check.operationId === operationId;
  return [
    ...clientChecks.filter(isOfOperation),
    ...checksByOperation[operationId],
    ...[...formsChecks, ...authenticationChecks].filter(isOfOperation),
  ];
}

/** Every check, by operation; those that wait or look back at the run come last. */
export const checks: readonly Check[] = [
  ...operationIds.flatMap(checksOfOperation),
  ...agedListChecks,
  ...limitsChecks,
  ...errorsChecks,
];

/** The checks whose id begins with a prefix. */
export function checksUnder(prefix: string): readonly Check[] {
  return checks.filter(({ id }) => id.startsWith(prefix));
}
