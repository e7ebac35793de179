import { processWorld } from "../contract-tests/storm/processWorld.js";
import { runStorm, type StormResult } from "../contract-tests/storm/runStorm.js";
import { virtualWorld } from "../contract-tests/storm/virtualWorld.js";
import { startRedis } from "../src/redis/startRedis.js";
import { FlagError, type FlagValues } from "../contract-tests/cli/flags.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

/** On the clock of the machine a storm of more would take minutes. */
const PROCESS_ROWS = 200;

const options = {
  seeds: { type: "string", default: "3" },
  from: { type: "string", default: "1" },
  processes: { type: "string" },
} as const;

async function main(flags: FlagValues<typeof options>): Promise<number> {
  const seeds = readCount("seeds", flags.seeds);
  const first = readCount("from", flags.from);
  const unhandled: unknown[] = [];
  process.on("unhandledRejection", (reason) => unhandled.push(reason));

  const processes = flags.processes === undefined ? undefined : readCount("processes", flags.processes);
  const redis = processes === undefined ? undefined : await startRedis();
  const worldOf = (seed: number) =>
    redis === undefined || processes === undefined
      ? virtualWorld(seed)
      : processWorld(seed, { processes, rows: PROCESS_ROWS, redisPort: redis.port });
  const totals: Record<string, number> = {};
  let failures = 0;
  for (let seed = first; seed < first + seeds; seed += 1) {
    const result = await runStorm(seed, await worldOf(seed));
    for (const [name, count] of Object.entries(result.counts)) totals[name] = (totals[name] ?? 0) + count;
    const problems = problemsOf(result, unhandled.splice(0));
    if (problems.length === 0) continue;
    failures += 1;
    console.error([`seed ${seed}:`, ...problems].join("\n  "));
  }
  for (const [name, count] of Object.entries(totals)) console.log(`${name}: ${count}`);
  await redis?.kill();
  console.log(`${seeds} storms, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}

function problemsOf({ broken, waitsLeft }: StormResult, unhandled: readonly unknown[]): string[] {
  return [
    ...broken,
    ...(waitsLeft === 0 ? [] : [`${waitsLeft} waits are left`]),
    ...unhandled.map((reason) => `unhandled: ${String(reason)}`),
  ];
}

function readCount(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new FlagError(`--${name} is not a whole number above 0.`);
  return Number(text);
}

await runCommand({
  usage: `Usage: npm run storm [-- [--seeds COUNT] [--from SEED] [--processes COUNT]]
Runs the client through random failures of a local store.
  --seeds COUNT      runs so many storms, 3 by default
  --from SEED        begins with this seed, 1 by default
  --processes COUNT  shares the work among processes, which share the limits through a Redis that it starts`,
  options,
  run: main,
});
