import { systemEnvironment, type Environment } from "../time/systemEnvironment.js";
import type { Limiter } from "./limiter.js";
import { createStoreLimits, type StoreLimits } from "./createStoreLimits.js";

/**
 * Lets the copies of this module in one process share limits: a process may load the package as an ES module and as
 * CommonJS. The number changes with the form of `StoreLimits`.
 */
const LIMITS = Symbol.for("bigcommerce-segments/limits/2");

/** Returns a limiter that shares its limits with all clients of the same base URL and environment in this process. */
export function sharedLimiter(environment: Environment, baseUrl: string, reserve: number): Limiter {
  const known = limitsOn(environment === systemEnvironment ? globalThis : environment);
  return {
    // Looked up at each call, so that idle limits can be forgotten without two sets of limits for one store.
    acquire: (signal, options) => {
      let limits = known.get(baseUrl);
      if (!limits) {
        for (const [other, remembered] of known) if (remembered.isIdle()) known.delete(other);
        known.set(baseUrl, (limits = createStoreLimits(environment)));
      }
      return limits.acquire(reserve, signal, options);
    },
  };
}

function limitsOn(holder: object): Map<string, StoreLimits> {
  const found: unknown = Reflect.get(holder, LIMITS);
  if (isLimits(found)) return found;
  const limits = new Map<string, StoreLimits>();
  Object.defineProperty(holder, LIMITS, { value: limits });
  return limits;
}

// The symbol is ours, so any Map under it is ours.
function isLimits(value: unknown): value is Map<string, StoreLimits> {
  return value instanceof Map;
}
