export type { Clock } from "./time/systemClock.js";
export type { Behaviour, Quota } from "./store/defaultBehaviour.js";
export type { StoreSettings } from "./store/createStore.js";
export { UnknownNameError } from "./store/findByName.js";
export type { StartedStore } from "./store/serveStore.js";
export { startStore, type StartOptions } from "./store/startStore.js";
export { variants, type Variant, type VariantName } from "./store/variants.js";
