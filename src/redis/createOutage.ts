import { notify } from "../hooks.js";
import type { Environment } from "../time/systemEnvironment.js";
import type { Leases } from "./createLeases.js";
import type { ScriptRunner } from "./createScriptRunner.js";
import type { SharedLimits } from "./createSharedLimits.js";
import { RedisFailure } from "./RedisFailure.js";
import type { RedisLimiterHooks } from "./redisLimiterHooks.js";
import { PROBE_MS } from "./rules.js";

/** Notices that Redis is away or has forgotten, and lets the limiter go on without it and come back. */
export interface Outage {
  readonly isAway: () => boolean;
  /** Goes on without Redis. */
  readonly onFailure: (error: unknown) => void;
  /** Tells a Redis that has forgotten what is under way. */
  readonly onLost: () => Promise<void>;
  /** Tries Redis again, if it is away and the time has come. */
  readonly probe: () => void;
}

export function createOutage(
  parts: () => {
    readonly runner: ScriptRunner;
    readonly leases: Leases;
    readonly shared: SharedLimits;
  },
  hooks: RedisLimiterHooks,
  { now, after }: Environment,
): Outage {
  let awaySince: number | undefined;
  let triedAt = -Infinity;
  let isProbing = false;
  let rejoining: Promise<void> | undefined;

  function onFailure(error: unknown): void {
    if (awaySince !== undefined) return;
    awaySince = triedAt = now();
    notify(hooks.onRedisAway, () => ({ code: RedisFailure.of(error).code }));
    parts().shared.leaveRedis();
    probe();
  }

  async function rejoin(): Promise<void> {
    const { leases, shared } = parts();
    try {
      await leases.rejoin();
      // Tickets are forgotten too.
      if (awaySince === undefined) shared.ask();
    } catch (error) {
      onFailure(error);
      throw error;
    } finally {
      rejoining = undefined;
    }
  }

  async function comeBack(): Promise<void> {
    await parts().runner.ping();
    await rejoin();
    const awayMs = now() - (awaySince ?? now());
    awaySince = undefined;
    // In this order: Redis counts those that began meanwhile before it is asked for more.
    parts().leases.shareRest();
    parts().shared.returnToRedis();
    notify(hooks.onRedisBack, () => ({ awayMs }));
  }

  function probeAgain(): void {
    isProbing = false;
    probe();
  }

  function probe(): void {
    if (awaySince === undefined || isProbing) return;
    isProbing = true;
    const tryAgain = () => {
      const { leases, shared } = parts();
      // Nothing is to be kept alive by the wish to come back.
      if (leases.isEmpty() && shared.isEmpty()) {
        isProbing = false;
        return;
      }
      triedAt = now();
      comeBack().then(probeAgain, probeAgain);
    };
    // At once for a call that comes long after the last try.
    after(Math.max(0, triedAt + PROBE_MS - now()), tryAgain, true);
  }

  return {
    isAway: () => awaySince !== undefined,
    onFailure,
    onLost: () => (rejoining ??= rejoin()),
    probe,
  };
}
