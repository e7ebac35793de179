/** Unauthorized callers: without a valid token, or with one at another store. */
export type UnauthorizedCaller = "no-token" | "empty-token" | "wrong-token" | "other-store";

/** Every unauthorized caller, in the order of the requests. */
export const unauthorizedCallers: readonly UnauthorizedCaller[] = [
  "no-token",
  "empty-token",
  "wrong-token",
  "other-store",
];
