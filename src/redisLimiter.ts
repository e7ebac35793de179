import { defaults } from "./defaults.js";
import { UsageError } from "./errors/base.js";
import { notify } from "./hooks.js";
import { createStoreLimits } from "./limits/createStoreLimits.js";
import type { Limiter } from "./limits/limiter.js";
import {
  checkOptions,
  countRule,
  functionRule,
  isCount,
  withDefaults,
  type Rule,
} from "./options/checkOptions.js";
import { storeHashRule } from "./options/resolveBaseUrl.js";
import { isObject } from "./isObject.js";
import { connectionOf, type RedisClient } from "./redis/connectionOf.js";
import { createLeases, type Leases } from "./redis/createLeases.js";
import { createOutage } from "./redis/createOutage.js";
import { channelOf, createScriptRunner } from "./redis/createScriptRunner.js";
import { createSharedLimits, type SharedLimits } from "./redis/createSharedLimits.js";
import { createWakeUps } from "./redis/createWakeUps.js";
import { redisDefaults } from "./redis/redisDefaults.js";
import type { RedisLimiterHooks } from "./redis/redisLimiterHooks.js";
import { systemEnvironment, type Environment } from "./time/systemEnvironment.js";

/** Options of `redisLimiter`. */
export interface RedisLimiterOptions {
  /** A client of ioredis 5 or 6, iovalkey, or node-redis 5 or 6; it stays yours, to be closed by you. */
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

const rules: Readonly<Record<keyof RedisLimiterOptions, Rule>> = {
  redis: [
    (value) => connectionOf(value) !== undefined,
    "a client of ioredis 5 or 6, of iovalkey, or of node-redis 5 or 6",
  ],
  storeHash: storeHashRule,
  reserve: [(value) => value === 0 || isCount(value), "0 or a whole number above it"],
  leaseMs: [
    (value) => isCount(value) && Number(value) >= 1000 && Number(value) <= 60_000,
    "a whole number of milliseconds from 1000 to 60,000",
  ],
  processes: countRule,
  prefix: [
    (value) => typeof value === "string" && /^[\w:.-]+$/.test(value),
    "a text of letters, digits and `_:.-`",
  ],
  hooks: [isObject, "an object"],
};

const hookRules: Readonly<Record<keyof RedisLimiterHooks, Rule>> = {
  onRedisAway: functionRule,
  onRedisBack: functionRule,
  onLeaseLost: functionRule,
};

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

/** Creates the limiter in a given environment, so that a test can run it on its own clock. */
export function assembleRedisLimiter(options: RedisLimiterOptions, environment: Environment): RedisLimiter {
  checkOptions(withDefaults({ redis: undefined, storeHash: "" }, options), rules);
  const connection = connectionOf(options.redis);
  if (!connection) throw new UsageError(`\`redis\` must be ${rules.redis[1]}.`);
  const { hooks = {}, reserve = 0, storeHash } = options;
  checkOptions(hooks, hookRules, "hooks.");
  const { leaseMs, processes, prefix: name } = withDefaults(redisDefaults, options);
  const places = defaults.mostInFlight;
  const share = Math.max(1, Math.floor(places / processes));
  // The braces keep all keys in one slot of a cluster.
  const prefix = `${name}:{${storeHash}}`;
  const limiter = idOf(environment);

  const outage = createOutage(() => ({ runner, leases, shared }), hooks, environment);
  const onCall = () => {
    shared.ask();
  };
  const wakeUps = createWakeUps(connection, channelOf(prefix, limiter), onCall, environment);
  const runner = createScriptRunner(
    connection,
    { limiter, prefix, places, share, leaseMs, isNotified: wakeUps.isOpen },
    environment,
  );
  const leases: Leases = createLeases(runner, leaseMs, environment, {
    isShared: () => !outage.isAway(),
    onFailure: outage.onFailure,
    onReply: ({ isOther }) => {
      if (isOther) outage.onLost().catch(outage.onFailure);
    },
    onLost: (count) => {
      notify(hooks.onLeaseLost, () => ({ leases: count }));
    },
  });
  const limits = createStoreLimits(environment, share);
  const shared: SharedLimits = createSharedLimits({
    ...{ limiter, places, reserve, runner, leases, limits, wakeUps, environment },
    onFailure: outage.onFailure,
    onLost: outage.onLost,
  });
  return Object.freeze({
    acquire: (signal, options) => {
      outage.probe();
      return shared.acquire(signal, options);
    },
    close: shared.close,
  } satisfies RedisLimiter);
}

function idOf({ random }: Environment): string {
  return Math.floor(random() * 2 ** 52).toString(36);
}
