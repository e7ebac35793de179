import { finish, rateLimitAnswer } from "./limits.js";
import { redisClients } from "./redisClients.js";
import { redisLimiter } from "../redisLimiter.js";

/**
 * A process that shares the limits of the store `abc` through the Redis on a port. It takes all places and then `holds`
 * them, or `passes` them on to calls that wait, closes its client of Redis and has nothing left to do.
 */
const [port, task] = process.argv.slice(2);
const { redis, close } = redisClients["ioredis 6"](Number(port));
const limiter = redisLimiter({ redis, storeHash: "abc", leaseMs: 1000 });
const permits = await Promise.all(Array.from({ length: 10 }, () => limiter.acquire()));
if (task === "holds") process.send?.("holds");
else {
  const waiting = Array.from({ length: 5 }, () =>
    limiter.acquire(undefined, {
      onWait: () => {
        for (const permit of permits.splice(0)) finish(permit, rateLimitAnswer(200));
      },
    }),
  );
  for (const permit of await Promise.all(waiting)) finish(permit, rateLimitAnswer(200));
  close();
}
