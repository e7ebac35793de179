import type { createClient, createClientPool, createCluster } from "@redis/client";
import type { createClient as createClient5, createCluster as createCluster5 } from "@redis/client-5";
import type { Cluster as Cluster6, Redis as Redis6 } from "ioredis";
import type { Cluster as Cluster5, Redis as Redis5 } from "ioredis-5";
import type { Cluster as ValkeyCluster, Redis as Valkey } from "iovalkey";
import type { IoredisClient, NodeRedisClient, RedisClient } from "./redisLimiter.js";

type IsAny<T> = 0 extends 1 & T ? true : false;
type Fits<A, B> = IsAny<A> extends true ? never : [A] extends [B] ? true : false;

// Types are checked by the compiler, over the same lines that jest runs.
test("each client is taken as it is, and its cluster", () => {
  expect<Fits<Redis6 | Redis5 | Valkey, IoredisClient>>(true);
  expect<Fits<Cluster6 | Cluster5 | ValkeyCluster, IoredisClient>>(true);
  expect<Fits<ReturnType<typeof createClient>, NodeRedisClient>>(true);
  expect<Fits<ReturnType<typeof createClient5>, NodeRedisClient>>(true);
  expect<Fits<ReturnType<typeof createCluster>, NodeRedisClient>>(true);
  expect<Fits<ReturnType<typeof createCluster5>, NodeRedisClient>>(true);
});

test("a plain object is refused, and so is a pool, which has no connection for messages", () => {
  expect<Fits<object, RedisClient>>(false);
  expect<Fits<{ readonly host: string }, RedisClient>>(false);
  expect<Fits<ReturnType<typeof createClientPool>, RedisClient>>(false);
  // @ts-expect-error -- an address is no client
  expect<RedisClient>("redis://127.0.0.1:6379");
});
