import { hasRedis } from "../../src/redis/startRedis.js";
import type { Part, Row } from "./part.js";
import { LATENCY_MS, PLACES, WINDOW_MS, type Load } from "./processes/load.js";
import { BASE, rowOfKind, rowsOfGrowth, rowWithoutWaits, type Run } from "./processes/rows.js";
import { runLoad } from "./processes/runLoad.js";
import { bundleWorkers } from "./workers.js";

const OURS = "redisLimiter";
const others = ["limiter of each process", "no limiter", "rate-limiter-flexible + redis-semaphore"];

const load: Load = {
  processes: 4,
  limitersEach: 1,
  readsOfLimiter: 100,
  atOnce: PLACES,
  quota: 100,
  other: 25,
};

/** So few at once, and so much quota, that no call waits. */
const noWait: Load = { ...load, atOnce: 2, quota: 100_000, other: 0 };

const READS_OF_GROWTH = 1920;
const growth = [1, 4, 16, 64].map((limiters): Load => {
  const processes = Math.min(limiters, load.processes);
  const shares = { limitersEach: limiters / processes, readsOfLimiter: READS_OF_GROWTH / limiters };
  return { ...load, processes, ...shares, quota: 400, other: 0 };
});

/** Measures processes that share the limits of a store; returns the reason if it cannot. */
export async function measureProcesses(): Promise<Part | string> {
  if (!hasRedis()) return "there is no redis-server (`apt-get install redis-server`).";
  await bundleWorkers("processes/store", "processes/worker");
  const run = async (subject: string, load: Load): Promise<Run> => ({
    load,
    outcome: await runLoad(subject, load),
  });
  const rows: Row[] = [rowOfKind(OURS, await run(OURS, load), true)];
  for (const subject of others) rows.push(rowOfKind(subject, await run(subject, load), false));
  rows.push(rowWithoutWaits(`${OURS}, no call waits`, await run(OURS, noWait)));
  const grown: Run[] = [];
  for (const each of growth) grown.push(await run(OURS, each));
  return {
    title: `${load.processes} processes × ${load.readsOfLimiter} reads of one store, quota ${load.quota} per ${WINDOW_MS / 1000} s, ${PLACES} places, ${LATENCY_MS} ms a request`,
    rows: [...rows, ...rowsOfGrowth(grown)],
    notes: [
      `Another app takes ${load.other} at the beginning of each window; rate-limiter-flexible knows of them.`,
      "Ratio to the least time, without start-up. Commands that clients send and CPU of Redis are for one call.",
      `1 to 64 limiters: ${READS_OF_GROWTH} reads in all, quota 400, each with a client and connections of its own, in at most ${load.processes} processes; ratios to ${BASE}.`,
    ],
  };
}
