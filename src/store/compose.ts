import type { Layer, Next, StoreInternals } from "./storeContext.js";

/**
 * Puts layers around a last step.
 *
 * @param layers Outermost first.
 */
export function compose(layers: readonly Layer[], last: Next, store: StoreInternals): Next {
  return layers.reduceRight<Next>((next, layer) => (request) => layer(request, next, store), last);
}
