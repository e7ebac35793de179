import type { Environment } from "./environment.js";
import type { Limiter } from "./limiter.js";
import { createStoreLimits, type StoreLimits } from "./storeLimiter.js";

const stores = new WeakMap<Environment, Map<string, StoreLimits>>();

/**
 * Returns a limiter that shares its limits with those of all other clients of the same store in this process.
 *
 * @param environment - Clock and chance; stores under different ones have nothing in common.
 * @param baseUrl - Tells stores apart.
 * @param reserve - How much of the quota this client leaves to others.
 */
export function limiterOf(environment: Environment, baseUrl: string, reserve: number): Limiter {
  const known = stores.get(environment) ?? new Map<string, StoreLimits>();
  stores.set(environment, known);
  return {
    // Looked up at each call, so that idle limits can be forgotten without two sets of limits for one store.
    acquire: (signal) => {
      let limits = known.get(baseUrl);
      if (!limits) {
        for (const [other, remembered] of known) if (remembered.isIdle()) known.delete(other);
        known.set(baseUrl, (limits = createStoreLimits(environment)));
      }
      return limits.acquire(reserve, signal);
    },
  };
}
