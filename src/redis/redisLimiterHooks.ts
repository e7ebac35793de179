/** Redis does not answer: the limiter goes on with the share of this process. */
export interface RedisAwayEvent {
  /** `TIMEOUT`, a code such as `ECONNREFUSED`, or the first word of an error of Redis, such as `READONLY`. */
  readonly code: string;
}

/** Redis answers again: the limiter uses it again. */
export interface RedisBackEvent {
  /**
   * How long the limiter went on without Redis.
   * @unit milliseconds
   */
  readonly awayMs: number;
}

/** Redis had lost places of requests that are under way; they count again. */
export interface LeaseLostEvent {
  /** How many were lost. */
  readonly leases: number;
}

/** Functions that watch a `redisLimiter`; what one throws breaks nothing. */
export interface RedisLimiterHooks {
  /** Redis does not answer, and the limiter goes on without it. */
  readonly onRedisAway?: ((event: RedisAwayEvent) => unknown) | undefined;
  /** Redis answers again. */
  readonly onRedisBack?: ((event: RedisBackEvent) => unknown) | undefined;
  /** Places of requests under way were lost: the process was busy for longer than a lease, or Redis was emptied. */
  readonly onLeaseLost?: ((event: LeaseLostEvent) => unknown) | undefined;
}
