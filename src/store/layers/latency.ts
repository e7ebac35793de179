import type { Layer } from "../storeContext.js";

/** Takes its time before an operation is done. */
export const latency: Layer = async (request, next, { behaviour, sleep }) => {
  if (behaviour.latencyMs > 0) await sleep(behaviour.latencyMs);
  return next(request);
};
