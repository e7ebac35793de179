import { Redis } from "ioredis";

/** The work of Redis for a load. */
export interface RedisUse {
  /** Those that clients sent: calls within scripts do not count. */
  readonly commands: number;
  readonly cpuMs: number;
}

/** No script calls these. */
const SENT = /^cmdstat_(?:evalsha|eval|(?:un)?subscribe|hello|info|ping|client\|.+):calls=(\d+)/;
/** redis-semaphore sends it, the script of `redisLimiter` calls it. */
const ZREM = /^cmdstat_zrem:calls=(\d+)/;
const CPU = /^used_cpu_(?:user|sys):([\d.]+)/;

/** Begins to count; the returned function ends it and reads the count. */
export async function countRedisUse(port: number, sendsZrem: boolean): Promise<() => Promise<RedisUse>> {
  const redis = new Redis({ port, host: "127.0.0.1" });
  const before = cpuMsOf(await redis.info("cpu"));
  await redis.config("RESETSTAT");
  return async () => {
    const commands = commandsOf(await redis.info("commandstats"), sendsZrem);
    const cpuMs = cpuMsOf(await redis.info("cpu")) - before;
    await redis.quit();
    return { commands, cpuMs };
  };
}

/** Sums the commands of clients in the section `commandstats` of INFO. */
export function commandsOf(info: string, sendsZrem: boolean): number {
  return sum(info, SENT) + (sendsZrem ? sum(info, ZREM) : 0);
}

/** Reads the processor time in the section `cpu` of INFO. */
export function cpuMsOf(info: string): number {
  return sum(info, CPU) * 1000;
}

function sum(info: string, pattern: RegExp): number {
  return info.split("\r\n").reduce((total, line) => total + Number(pattern.exec(line)?.[1] ?? 0), 0);
}
