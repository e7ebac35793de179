import type { ChildProcess } from "node:child_process";
import { startRedis } from "../../../src/redis/startRedis.js";
import { isObject } from "../../../src/isObject.js";
import { forkWorker, messageOf } from "../workers.js";
import type { Tally } from "./createTightStore.js";
import type { Load } from "./load.js";
import { countRedisUse, type RedisUse } from "./redisUse.js";

/** The results of a load. */
export interface Outcome extends Tally, RedisUse {
  /** Reads that succeeded. */
  readonly served: number;
  /** When each limiter had its last answer, in milliseconds since the start of all. */
  readonly endsMs: readonly number[];
}

/** Lets processes send a load to a store through one kind of limiter. */
export async function runLoad(subject: string, load: Load): Promise<Outcome> {
  const { quota, other, limitersEach, readsOfLimiter, atOnce } = load;
  const redis = await startRedis();
  const store = forkWorker("processes/store", [quota, other].map(String));
  const workers: ChildProcess[] = [];
  try {
    const storePort = Number(await messageOf(store));
    const numbers = [storePort, redis.port, limitersEach, readsOfLimiter, atOnce, quota, other];
    const args = [subject, ...numbers.map(String)];
    workers.push(...Array.from({ length: load.processes }, () => forkWorker("processes/worker", args)));
    await Promise.all(workers.map(messageOf));
    const readUse = await countRedisUse(redis.port, subject !== "redisLimiter");
    await ask(store);
    const startedAt = Date.now();
    const results = (await Promise.all(workers.map(ask))).flatMap(resultsOf);
    const use = await readUse();
    return {
      ...tallyOf(await ask(store)),
      ...use,
      served: results.reduce((total, { through }) => total + through, 0),
      endsMs: results.map(({ endedAt }) => endedAt - startedAt),
    };
  } finally {
    for (const worker of workers) worker.kill();
    // The store keeps this process alive until Redis has ended.
    await redis.kill();
    store.disconnect();
  }
}

/** Sends a message to a process and waits for its answer. */
function ask(child: ChildProcess): Promise<unknown> {
  const answer = messageOf(child);
  child.send("go");
  return answer;
}

function resultsOf(message: unknown): { readonly through: number; readonly endedAt: number }[] {
  if (!Array.isArray(message)) throw new Error("A process of the bench sent no results.");
  return message.map((result: unknown) => ({
    through: numberIn(result, "through"),
    endedAt: numberIn(result, "endedAt"),
  }));
}

function tallyOf(message: unknown): Tally {
  return {
    spent: numberIn(message, "spent"),
    crowded: numberIn(message, "crowded"),
    mostInFlight: numberIn(message, "mostInFlight"),
  };
}

function numberIn(message: unknown, name: string): number {
  const value = isObject(message) ? message[name] : undefined;
  if (typeof value !== "number") throw new Error(`A process of the bench sent no number "${name}".`);
  return value;
}
