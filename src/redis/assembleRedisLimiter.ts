import { defaults } from "../defaults.js";
import { UsageError } from "../errors/base.js";
import { notify } from "../hooks.js";
import { createStoreLimits } from "../limits/createStoreLimits.js";
import {
  checkOptions,
  countRule,
  functionRule,
  objectRule,
  reserveRule,
  isCount,
  withDefaults,
  type Rule,
} from "../options/checkOptions.js";
import { pickHooks } from "../options/pickHooks.js";
import { storeHashRule } from "../options/resolveBaseUrl.js";
import { connectionOf } from "./connectionOf.js";
import { createLeases, type Leases } from "./createLeases.js";
import { createOutage } from "./createOutage.js";
import { channelOf, createScriptRunner } from "./createScriptRunner.js";
import { createSharedLimits, type SharedLimits } from "./createSharedLimits.js";
import { createWakeUps } from "./createWakeUps.js";
import { redisDefaults } from "./redisDefaults.js";
import type { RedisLimiterHooks } from "./redisLimiterHooks.js";
import type { RedisLimiter, RedisLimiterOptions } from "./redisLimiterOptions.js";
import type { Environment } from "../time/systemEnvironment.js";

const rules: Readonly<Record<keyof RedisLimiterOptions, Rule>> = {
  redis: [
    (value) => connectionOf(value) !== undefined,
    "a client of ioredis 5 or 6, of iovalkey, or of node-redis 5 or 6",
  ],
  storeHash: storeHashRule,
  reserve: reserveRule,
  leaseMs: [
    (value) => isCount(value) && Number(value) >= 1000 && Number(value) <= 60_000,
    "a whole number of milliseconds from 1000 to 60,000",
  ],
  processes: countRule,
  prefix: [
    (value) => typeof value === "string" && /^[\w:.-]+$/.test(value),
    "a text of letters, digits and `_:.-`",
  ],
  hooks: objectRule,
};

const hookRules: Readonly<Record<keyof RedisLimiterHooks, Rule>> = {
  onRedisAway: functionRule,
  onRedisBack: functionRule,
  onLeaseLost: functionRule,
};

/** Creates the limiter in a given environment, so that a test can run it on its own clock. */
export function assembleRedisLimiter(options: RedisLimiterOptions, environment: Environment): RedisLimiter {
  checkOptions(withDefaults({ redis: undefined, storeHash: "" }, options), rules);
  const connection = connectionOf(options.redis);
  if (!connection) throw new UsageError(`\`redis\` must be ${rules.redis[1]}.`);
  const { reserve = defaults.reserve, storeHash } = options;
  const hooks: RedisLimiterHooks = pickHooks(options.hooks ?? {}, hookRules);
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
