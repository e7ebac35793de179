import type { Limiter } from "../limits/limiter.js";
import type { RedisClient } from "./connectionOf.js";
import type { RedisLimiterHooks } from "./redisLimiterHooks.js";

/** Options of `redisLimiter`. */
export interface RedisLimiterOptions {
  /**
   * A client of ioredis 5 or 6, iovalkey, or node-redis 5 or 6; it stays yours, to be closed by you. It must run no
   * blocking command such as `BLPOP`. A user with few rights needs the keys and the channels of the prefix, and
   * `+@scripting +@sortedset +@hash +@pubsub +@connection +pexpire +time`.
   */
  readonly redis: RedisClient;
  /** Permanent id of the store whose limits are shared: letters and digits. */
  readonly storeHash: string;
  /**
   * How many of each quota window are left to other apps.
   * @default 0
   * @unit requests
   */
  readonly reserve?: number | undefined;
  /**
   * After so long the places of a process that died are free again; those of a live request are renewed in time.
   * @default 5000
   * @unit milliseconds
   */
  readonly leaseMs?: number | undefined;
  /**
   * How many limiters there are, one in each process: while Redis is away, each takes its share of the ten places.
   * @default 4
   * @unit processes
   */
  readonly processes?: number | undefined;
  /**
   * Begins the keys and channels in Redis.
   * @default "bigcommerce-segments"
   */
  readonly prefix?: string | undefined;
  /** Functions that watch the limiter; what one throws breaks nothing. */
  readonly hooks?: RedisLimiterHooks | undefined;
}

/** A limiter that shares the limits of a store with other processes. */
export interface RedisLimiter extends Limiter {
  /** Ends the waits with a `UsageError`, and gives their turns to others; requests under way keep their places. */
  close(): Promise<void>;
}
