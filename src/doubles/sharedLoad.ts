import { redisLimiter, type RedisLimiter } from "../redisLimiter.js";
import { systemClock } from "../time/systemClock.js";
import { finish, rateLimitAnswer } from "./limits.js";
import type { TestClient } from "./redisClients.js";

export interface SharedLoad {
  /** Resolves when so many limiters have noticed that Redis is away, or back. */
  readonly noticed: (event: "away" | "back", count: number) => Promise<void>;
  /** Resolves when so many requests were answered. */
  readonly answered: (count: number) => Promise<void>;
  /** Redis changes: requests that are under way now are no new ones. */
  readonly noteChange: () => void;
  /** Most requests under way at once: all, and those that began after the last change. */
  readonly most: () => { readonly all: number; readonly since: number };
  /** Resolves when a limiter has noticed that Redis lost places. */
  readonly lost: () => Promise<void>;
  /** Begins no more requests, and resolves when each caller got its last permit; returns how many were asked for and answered. */
  readonly end: () => Promise<{ readonly asked: number; readonly answers: number }>;
}

const LATENCY_MS = 40;

/** Lets limiters, each with a client of Redis of its own, send requests to a store that answers after some time. */
export function sharedLoad(
  connect: () => TestClient,
  { limiters, callers }: { readonly limiters: number; readonly callers: number },
): SharedLoad {
  const underWay = new Set<object>();
  let atChange = new Set<object>();
  let isOver = false;
  let asked = 0;
  let most = { all: 0, since: 0 };
  let answers = 0;
  let losses = 0;
  const counts = { away: 0, back: 0 };
  let waiting: { readonly isOver: () => boolean; readonly resolve: () => void }[] = [];

  function until(isOver: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      waiting.push({ isOver, resolve });
      check();
    });
  }

  function check(): void {
    for (const { isOver, resolve } of waiting) if (isOver()) resolve();
    waiting = waiting.filter(({ isOver }) => !isOver());
  }

  async function send(limiter: RedisLimiter): Promise<void> {
    asked += 1;
    const permit = await limiter.acquire(undefined, { timeoutMs: 30_000 });
    underWay.add(permit);
    const since = [...underWay].filter((other) => !atChange.has(other)).length;
    most = { all: Math.max(most.all, underWay.size), since: Math.max(most.since, since) };
    await systemClock.sleep(LATENCY_MS);
    underWay.delete(permit);
    finish(permit, rateLimitAnswer(200));
    answers += 1;
    check();
  }

  const hooks = {
    onRedisAway: () => {
      counts.away += 1;
      check();
    },
    onRedisBack: () => {
      counts.back += 1;
      check();
    },
    onLeaseLost: ({ leases }: { readonly leases: number }) => {
      losses += leases;
      check();
    },
  };
  async function call(limiter: RedisLimiter): Promise<void> {
    while (!isOver) await send(limiter);
  }
  const running = Array.from({ length: limiters }, async () => {
    const { redis, close } = connect();
    const limiter = redisLimiter({ redis, storeHash: "abc", processes: limiters, hooks });
    await Promise.all(Array.from({ length: callers }, () => call(limiter)));
    await limiter.close();
    close();
  });

  return {
    noticed: (event, count) => until(() => counts[event] >= count),
    answered: (count) => until(() => answers >= count),
    noteChange: () => {
      atChange = new Set(underWay);
    },
    most: () => most,
    lost: () => until(() => losses > 0),
    end: async () => {
      isOver = true;
      await Promise.all(running);
      return { asked, answers };
    },
  };
}
