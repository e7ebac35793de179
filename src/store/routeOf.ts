import { isOperationId, operations, type OperationId } from "../operations.js";

/** What the store can be asked for: the five operations, and what arranges or shows memberships. */
export type StoreOperation =
  | OperationId
  | "listShopperProfiles"
  | "createShopperProfiles"
  | "listShopperProfilesInSegment"
  | "addShopperProfilesToSegment";

/** What a token must allow. */
export type Access = "read" | "modify";

/** Where a request leads. */
export interface Route {
  operation: StoreOperation;
  access: Access;
  storeHash: string;
  /** The id in the path, undecoded; empty where the path has none. */
  segmentId: string;
}

type RouteRow = readonly [method: string, path: RegExp, operation: StoreOperation, access: Access];

const PROFILES = /^\/shopper-profiles$/;
const MEMBERS = /^\/segments\/([^/]+)\/shopper-profiles$/;

const routes: readonly RouteRow[] = [
  ...Object.keys(operations).filter(isOperationId).map(specRoute),
  ["GET", PROFILES, "listShopperProfiles", "read"],
  ["POST", PROFILES, "createShopperProfiles", "modify"],
  // The one GET that the pages reserve to those who may modify.
  ["GET", MEMBERS, "listShopperProfilesInSegment", "modify"],
  ["POST", MEMBERS, "addShopperProfilesToSegment", "modify"],
];

function specRoute(operationId: OperationId): RouteRow {
  const { method, path } = operations[operationId];
  const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "([^/]+)")}$`);
  return [method, pattern, operationId, method === "GET" ? "read" : "modify"];
}

/**
 * Finds where a request leads.
 *
 * @param path Whole path of the URL, undecoded.
 * @returns The route, or undefined for an unknown path and for a method that the path does not support.
 */
export function routeOf(method: string, path: string): Route | undefined {
  const [, storeHash, below] = /^\/stores\/([^/]+)\/v3(\/.*)$/.exec(path) ?? [];
  if (storeHash === undefined || below === undefined) return undefined;
  for (const [routeMethod, pattern, operation, access] of routes) {
    const found = routeMethod === method ? pattern.exec(below) : null;
    if (found) return { operation, access, storeHash, segmentId: found[1] ?? "" };
  }
  return undefined;
}
