/** Every default of `redisLimiter`. */
export const redisDefaults = {
  /**
   * After so long the places of a process that died are free again.
   * @unit milliseconds
   */
  leaseMs: 5000,
  /**
   * How many limiters share the ten places while Redis is away.
   * @unit processes
   */
  processes: 4,
  /** Begins the keys and channels in Redis. */
  prefix: "bigcommerce-segments",
} as const;
