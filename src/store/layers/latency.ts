import type { Layer } from "../storeContext.js";

/** Delays every operation. */
export const latency: Layer = async (request, next, { behaviour, sleep }) => {
  if (behaviour.latencyMs > 0) await sleep(behaviour.latencyMs);
  return next(request);
};
