import type { Layer, Next, StoreContext } from "./storeContext.js";

/**
 * Puts layers around a last step.
 *
 * @param layers Outermost first.
 */
export function compose(layers: readonly Layer[], last: Next, store: StoreContext): Next {
  return layers.reduceRight<Next>((next, layer) => (request) => layer(request, next, store), last);
}
