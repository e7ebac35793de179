import { assembleRedisLimiter } from "./redis/assembleRedisLimiter.js";
import type { RedisLimiter, RedisLimiterOptions } from "./redis/redisLimiterOptions.js";
import { systemEnvironment } from "./time/systemEnvironment.js";

export type { IoredisClient, NodeRedisClient, RedisClient } from "./redis/connectionOf.js";
export { redisDefaults } from "./redis/redisDefaults.js";
export type {
  LeaseLostEvent,
  RedisAwayEvent,
  RedisBackEvent,
  RedisLimiterHooks,
} from "./redis/redisLimiterHooks.js";
export type { RedisLimiter, RedisLimiterOptions } from "./redis/redisLimiterOptions.js";

/**
 * Creates a limiter that shares the quota and the ten places of a store with other processes, through Redis.
 *
 * Give it to all clients of the store in this process. While Redis does not answer, it goes on with the share of this
 * process, and never without a limit.
 *
 * @param options - The client of Redis and the store.
 * @returns The limiter for the options of `createSegmentsClient`.
 * @throws {UsageError} For an option that is missing, unknown or of no use.
 * @see openapi.yaml `#/components/responses/TooManyRequests`
 */
export function redisLimiter(options: RedisLimiterOptions): RedisLimiter {
  return assembleRedisLimiter(options, systemEnvironment);
}
