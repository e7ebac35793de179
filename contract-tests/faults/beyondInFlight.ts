import type { Layer, StoreContext } from "../../src/store/storeContext.js";

/** Long enough for simultaneous requests to overlap, in milliseconds. */
const OVERLAP_MS = 20;

/** Applies a layer to the requests that arrive while `max` requests are in flight. */
export function beyondInFlight(max: number, otherwise: Layer): Layer {
  const inFlight = new WeakMap<StoreContext, number>();
  return async (request, next, store) => {
    const others = inFlight.get(store) ?? 0;
    if (others >= max) return otherwise(request, next, store);
    inFlight.set(store, others + 1);
    try {
      await store.sleep(OVERLAP_MS);
      return await next(request);
    } finally {
      inFlight.set(store, (inFlight.get(store) ?? 1) - 1);
    }
  };
}
