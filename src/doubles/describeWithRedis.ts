import { hasRedis } from "../redis/startRedis.js";

/** Declares tests on a real Redis; without one they are skipped, except where it is required. */
export function describeWithRedis(name: string, tests: () => void): void {
  if (hasRedis()) {
    describe(name, tests);
    return;
  }
  if (process.env.REDIS_REQUIRED !== undefined)
    throw new Error("There is no redis-server, and REDIS_REQUIRED is set: `apt-get install redis-server`.");
  console.warn("There is no redis-server: tests of redisLimiter on a real Redis are SKIPPED.");
  describe.skip(name, tests);
}
