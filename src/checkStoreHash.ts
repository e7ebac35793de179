import { UsageError } from "./errors.js";

/**
 * Returns the store hash if it can stand in a URL without changing where the URL leads.
 *
 * @param storeHash - The permanent id of a store.
 * @throws {UsageError} For anything but letters and digits. The value is not shown: it may be a token in the wrong place.
 * @see openapi.yaml `#/servers/0/variables/store_hash`
 */
export function checkStoreHash(storeHash: unknown): string {
  if (typeof storeHash !== "string") {
    throw new UsageError("`storeHash` is not a string; pass the permanent id of the store.");
  }
  if (!/^[a-z0-9]+$/i.test(storeHash)) {
    throw new UsageError(
      "`storeHash` is not made of letters and digits alone; in a URL it would lead to another resource. Pass the permanent id of the store.",
    );
  }
  return storeHash;
}
