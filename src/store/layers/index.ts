import type { History } from "../createHistory.js";
import type { AddedLayers, Layer } from "../storeContext.js";
import { authentication } from "./authentication.js";
import { authorization } from "./authorization.js";
import { createConcurrencyLayer } from "./createConcurrencyLayer.js";
import { createHistoryLayer } from "./createHistoryLayer.js";
import { latency } from "./latency.js";
import { createOtherAppLayer } from "./createOtherAppLayer.js";
import { createQuotaLayer } from "./createQuotaLayer.js";
import { routing } from "./routing.js";
import { createCommonHeadersLayer } from "./createCommonHeadersLayer.js";
import { bareTooManyRequests } from "./tooManyRequests.js";
import { occasionallyUnavailable } from "./occasionallyUnavailable.js";

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
