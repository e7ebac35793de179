import { assembleRedisLimiter } from "../redis/assembleRedisLimiter.js";
import type { RedisLimiterOptions } from "../redis/redisLimiterOptions.js";
import { virtualEnvironment } from "./calls.js";
import { fakeRedis, type FakeReply, type Run } from "./fakeRedis.js";

/** Makes a limiter on a virtual clock, with a Redis whose script a test answers. */
export function setUpRedisLimiter(
  answer: (run: Run, sleep: (ms: number) => Promise<void>) => FakeReply | Promise<FakeReply>,
  options: Partial<RedisLimiterOptions> = {},
) {
  const environment = virtualEnvironment();
  const { redis, runs } = fakeRedis((run) => answer(run, environment.sleep));
  const startedAt = environment.now();
  const events: unknown[] = [];
  const hooks: RedisLimiterOptions["hooks"] = {
    onRedisAway: (event) => events.push({ away: event }),
    onRedisBack: (event) => events.push({ back: event }),
    onLeaseLost: (event) => events.push({ lost: event }),
  };
  const limiter = assembleRedisLimiter({ redis, storeHash: "abc", hooks, ...options }, environment);
  const actions = () => runs.map(({ action }) => action);
  return { limiter, runs, actions, events, environment, elapsed: () => environment.now() - startedAt };
}
