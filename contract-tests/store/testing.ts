import { checkOptions } from "../../src/checkOptions.js";
import { assembleStore, type StoreSettings } from "./assembleStore.js";
import { serveStore } from "./serveStore.js";
import type { StartedStore } from "./startedStore.js";
import { startRules } from "./startRules.js";

export type { Clock } from "../clock.js";
export type { StoreSettings } from "./assembleStore.js";
export type { Behaviour, Quota } from "./behaviour.js";
export { UnknownNameError } from "./named.js";
export type { StartedStore } from "./startedStore.js";
export { variants, type Variant } from "./variants.js";

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
  return serveStore(assembleStore(settings), port);
}
