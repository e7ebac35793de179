import { createStore, type StoreOptions } from "./createStore.js";
import { serveStore } from "./serveStore.js";
import type { StartedStore } from "./startedStore.js";

export type { StartedStore } from "./startedStore.js";

/** What a store on loopback may be told. */
export interface StartOptions extends StoreOptions {
  /**
   * Port on 127.0.0.1; 0 for any that is free.
   *
   * @default 0
   */
  readonly port?: number | undefined;
}

/**
 * Starts a store as an HTTP server on loopback.
 *
 * @throws UnknownNameError for a variant or a fault that there is not.
 * @throws Error where the port cannot be had.
 */
export async function startStore({ port = 0, ...options }: StartOptions = {}): Promise<StartedStore> {
  return serveStore(createStore(options), port);
}
