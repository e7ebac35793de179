import { assembleStore, type Store, type StoreSettings } from "./assembleStore.js";
import type { Fault } from "./faults/fault.js";
import { faults } from "./faults/index.js";
import { find } from "./named.js";

export type { Store } from "./assembleStore.js";

/** What a store may be told, its fault included. */
export interface StoreOptions extends StoreSettings {
  /** Name of what is wrong with the store, or a fault that is in no list. */
  readonly fault?: string | Fault | undefined;
}

/**
 * Makes a store, without any socket: the same seed, clock and requests get the same answers.
 *
 * @throws UnknownNameError for a variant or a fault that there is not.
 */
export function createStore({ fault, ...settings }: StoreOptions = {}): Store {
  return assembleStore(settings, typeof fault === "string" ? find("fault", fault, faults) : fault);
}
