export type { Clock } from "../../src/time/systemClock.js";
export type { Behaviour, Quota } from "./behaviour.js";
export type { StoreSettings } from "./createStore.js";
export { UnknownNameError } from "./named.js";
export type { StartedStore } from "./serveStore.js";
export { startStore, type StartOptions } from "./startStore.js";
export { variants, type Variant } from "./variants.js";
