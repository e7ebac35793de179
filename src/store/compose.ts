import type { Layer, Next, StoreContext } from "./storeContext.js";

/** Wraps a last step in layers, outermost first. */
export function compose(layers: readonly Layer[], last: Next, store: StoreContext): Next {
  return layers.reduceRight<Next>((next, layer) => (request) => layer(request, next, store), last);
}
