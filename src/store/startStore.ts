import { checkOptions } from "../options/checkOptions.js";
import { createStore, type StoreSettings } from "./createStore.js";
import { serveStore, type StartedStore } from "./serveStore.js";
import { startRules } from "./startRules.js";

/** What a store on loopback may be told; every option may be left out. */
export interface StartOptions extends StoreSettings {
  /**
   * Port on 127.0.0.1; 0 for any that is free.
   * @default 0
   */
  readonly port?: number | undefined;
}

/**
 * Starts a store as an HTTP server on loopback, for the tests of applications.
 *
 * @param options - Port, seed, and how the store differs from one that is good and empty.
 * @returns The store, which listens until it is closed.
 * @throws {UsageError} For an option that is unknown or of a wrong kind.
 * @throws {UnknownNameError} For a variant that there is not.
 * @throws {Error} Where the port cannot be had.
 */
export async function startStore(options: StartOptions = {}): Promise<StartedStore> {
  checkOptions(options, startRules);
  const { port = 0, ...settings } = options;
  return serveStore(createStore(settings), port);
}
