import { systemEnvironment, type Environment } from "../time/systemEnvironment.js";
import type { Limiter } from "./limiter.js";
import { createStoreLimits, type StoreLimits } from "./createStoreLimits.js";

/**
 * Where the copies of this module in one process find each other's limits: a process may load the package as an ES
 * module and as CommonJS. The number changes with the form of `StoreLimits`.
 */
const OF_PROCESS = Symbol.for("bigcommerce-segments/limits/1");

const ofEnvironments = new WeakMap<Environment, Map<string, StoreLimits>>();

/**
 * Returns a limiter that shares its limits with those of all other clients of the same store in this process.
 *
 * @param environment - Clock and chance; stores under different ones have nothing in common.
 * @param baseUrl - Tells stores apart.
 * @param reserve - How much of the quota this client leaves to others.
 */
export function sharedLimiter(environment: Environment, baseUrl: string, reserve: number): Limiter {
  const known = environment === systemEnvironment ? ofProcess() : ofEnvironment(environment);
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

function ofProcess(): Map<string, StoreLimits> {
  const found: unknown = Reflect.get(globalThis, OF_PROCESS);
  if (isLimits(found)) return found;
  const limits = new Map<string, StoreLimits>();
  Object.defineProperty(globalThis, OF_PROCESS, { value: limits });
  return limits;
}

// Of a property with such a name, nobody else's value is expected.
function isLimits(value: unknown): value is Map<string, StoreLimits> {
  return value instanceof Map;
}

function ofEnvironment(environment: Environment): Map<string, StoreLimits> {
  const limits = ofEnvironments.get(environment) ?? new Map<string, StoreLimits>();
  ofEnvironments.set(environment, limits);
  return limits;
}
