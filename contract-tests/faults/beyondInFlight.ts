import type { Layer, StoreContext } from "../../src/store/storeContext.js";

/** Long enough for requests that come together to meet, in milliseconds. */
const OVERLAP_MS = 20;

/** Does something else with the requests that come while as many are in flight already. */
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
