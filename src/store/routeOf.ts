import { isOperationId, operations, type OperationId } from "../operations.js";

/** The five operations, and those that the tests need for memberships. */
export type StoreOperation =
  | OperationId
  | "listShopperProfiles"
  | "createShopperProfiles"
  | "listShopperProfilesInSegment"
  | "addShopperProfilesToSegment";

export type Access = "read" | "modify";

export interface Route {
  readonly operation: StoreOperation;
  readonly access: Access;
  readonly storeHash: string;
  /** The id in the path, not decoded; empty if the path has none. */
  readonly segmentId: string;
}

type RouteRow = readonly [method: string, path: RegExp, operation: StoreOperation, access: Access];

const PROFILES = /^\/shopper-profiles$/;
const MEMBERS = /^\/segments\/([^/]+)\/shopper-profiles$/;

const routes: readonly RouteRow[] = [
  ...Object.keys(operations).filter(isOperationId).map(specRoute),
  ["GET", PROFILES, "listShopperProfiles", "read"],
  ["POST", PROFILES, "createShopperProfiles", "modify"],
  // The only GET for which the pages require the scope to modify.
  ["GET", MEMBERS, "listShopperProfilesInSegment", "modify"],
  ["POST", MEMBERS, "addShopperProfilesToSegment", "modify"],
];

function specRoute(operationId: OperationId): RouteRow {
  const { method, path } = operations[operationId];
  const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "([^/]+)")}$`);
  return [method, pattern, operationId, method === "GET" ? "read" : "modify"];
}

/** Returns undefined for an unknown path, and for a method that the path does not support. */
export function routeOf(method: string, path: string): Route | undefined {
  const [, storeHash, below] = /^\/stores\/([^/]+)\/v3(\/.*)$/.exec(path) ?? [];
  if (storeHash === undefined || below === undefined) return undefined;
  for (const [routeMethod, pattern, operation, access] of routes) {
    const found = routeMethod === method ? pattern.exec(below) : null;
    if (found) return { operation, access, storeHash, segmentId: found[1] ?? "" };
  }
  return undefined;
}
