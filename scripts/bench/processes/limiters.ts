import { Redis } from "ioredis";
import type { Limiter } from "../../../src/index.js";
import { redisLimiter } from "../../../src/redisLimiter.js";
import { methodOf, peer, propertyOf } from "../peers.js";
import { PLACES, WINDOW_MS, type Load } from "./load.js";

const STORE_HASH = "bench";

/** A limiter of a process; undefined for the one that the client has. */
export interface Limited {
  readonly limiter: Limiter | undefined;
  readonly close: () => Promise<unknown>;
}

/** Makes the limiter of a process, by the name of the subject. */
export const limiters: Readonly<
  Record<string, (redisPort: number, load: Pick<Load, "quota" | "other">) => Promise<Limited>>
> = {
  redisLimiter: async (redisPort) => {
    const redis = await connected(redisPort);
    const limiter = redisLimiter({ redis, storeHash: STORE_HASH });
    const close = async () => {
      await limiter.close();
      await redis.quit();
    };
    return { limiter, close };
  },
  "limiter of each process": () => Promise.resolve({ limiter: undefined, close: () => Promise.resolve() }),
  "no limiter": () => {
    const permit = { observe: () => undefined, release: () => undefined };
    return Promise.resolve({
      limiter: { acquire: () => Promise.resolve(permit) },
      close: () => Promise.resolve(),
    });
  },
  "rate-limiter-flexible + redis-semaphore": async (redisPort, { quota, other }) => {
    const redis = await connected(redisPort);
    const flexible = await peer("rate-limiter-flexible");
    const semaphores = await peer("redis-semaphore");
    const rate = construct(flexible, "RateLimiterRedis", {
      storeClient: redis,
      // Its user knows the quota, the windows and the other app, and divides them so.
      points: quota - other,
      duration: WINDOW_MS / 1000,
    });
    const queue = construct(flexible, "RateLimiterQueue", rate);
    const acquire = async () => {
      const semaphore = construct(semaphores, "Semaphore", redis, STORE_HASH, PLACES, {
        acquireTimeout: 120_000,
        onLockLost: () => undefined,
      });
      await methodOf(semaphore, "acquire")();
      await methodOf(queue, "removeTokens")(1);
      return { observe: () => undefined, release: () => void methodOf(semaphore, "release")() };
    };
    return { limiter: { acquire }, close: () => redis.quit() };
  },
};

async function connected(port: number): Promise<Redis> {
  const redis = new Redis({ port, host: "127.0.0.1" });
  await redis.ping();
  return redis;
}

function construct(library: unknown, name: string, ...args: readonly unknown[]): unknown {
  const Class = propertyOf(library, name);
  if (typeof Class !== "function") throw new TypeError(`A peer has no class "${name}".`);
  const made: unknown = Reflect.construct(Class, args);
  return made;
}
