import { holdsJsonObject } from "../spec/json.js";
import type { OperationId } from "../spec/operations.js";
import type { Exchange } from "./exchange.js";

/** The operations that a run sent valid requests to, and those of them that were seen to work. */
export interface OperationsSeen {
  readonly tried: OperationId[];
  readonly working: OperationId[];
}

/**
 * Lists the operations that exchanges show. An operation works if a valid request of an authorised caller is answered
 * with a success or, for the removal of an unknown profile, with the documented 404 in JSON; plain text says that the
 * route is not there.
 */
export function operationsSeen(exchanges: readonly Exchange[]): OperationsSeen {
  const valid = exchanges.filter(({ invalid }) => invalid === undefined);
  return { tried: idsOf(valid), working: idsOf(valid.filter(isWorking)) };
}

function idsOf(exchanges: readonly Exchange[]): OperationId[] {
  return [...new Set(exchanges.flatMap(({ operationId }) => operationId ?? []))];
}

function isWorking({ operationId, response }: Exchange): boolean {
  if (response === undefined) return false;
  const { status, body } = response;
  const isUnknownProfile = operationId === "removeShopperProfilesFromSegment" && status === 404;
  return (status >= 200 && status < 300) || (isUnknownProfile && holdsJsonObject(body));
}
