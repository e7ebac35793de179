/** A stateful store that behaves as the documents say, in process or on loopback. */
export { defaultBehaviour, type Behaviour, type Quota } from "./behaviour.js";
export { createStore, type Store, type StoreSettings } from "./createStore.js";
export type { StoreAnswer, StoreRequest } from "./exchange.js";
export type { Fault } from "./faults/fault.js";
export { faults } from "./faults/index.js";
export type { AddedLayers, Credentials, Layer, Next, StoreInternals } from "./internals.js";
export { UnknownNameError } from "./named.js";
export { serveStore, type StartedStore } from "./serveStore.js";
export { startStore, type StartOptions } from "./startStore.js";
export { variants, type Variant } from "./variants.js";
