import { createHistoryLayer, type History } from "../createHistory.js";
import type { AddedLayers, Layer, Next, StoreContext } from "../storeContext.js";
import { authentication, routing, authorization } from "./access.js";
import { createConcurrencyLayer } from "./createConcurrencyLayer.js";
import { latency, occasionallyUnavailable, bareTooManyRequests } from "./platform.js";
import { createOtherAppLayer } from "./createOtherAppLayer.js";
import { createQuotaLayer } from "./createQuotaLayer.js";
import { createCommonHeadersLayer } from "./createCommonHeadersLayer.js";

/** Lists the layers of a store, outermost first. */
export function layersOf(seed: number, history: History, added: AddedLayers): Layer[] {
  const { outermost = [], innermost = [] } = added;
  return [
    ...outermost,
    bareTooManyRequests,
    createCommonHeadersLayer(seed),
    occasionallyUnavailable,
    routing,
    authentication,
    createQuotaLayer(),
    createConcurrencyLayer(),
    latency,
    authorization,
    createHistoryLayer(history),
    createOtherAppLayer(),
    ...innermost,
  ];
}

/** Wraps a last step in layers, outermost first. */
export function compose(layers: readonly Layer[], last: Next, store: StoreContext): Next {
  return layers.reduceRight<Next>((next, layer) => (request) => layer(request, next, store), last);
}
