import { runStorm, type StormResult } from "../contract-tests/storm/runStorm.js";
import { FlagError, type FlagValues } from "../contract-tests/cli/flags.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

const options = {
  seeds: { type: "string", default: "3" },
  from: { type: "string", default: "1" },
} as const;

async function main(flags: FlagValues<typeof options>): Promise<number> {
  const seeds = readCount("seeds", flags.seeds);
  const first = readCount("from", flags.from);
  const unhandled: unknown[] = [];
  process.on("unhandledRejection", (reason) => unhandled.push(reason));

  const totals: Record<string, number> = {};
  let failures = 0;
  for (let seed = first; seed < first + seeds; seed += 1) {
    const result = await runStorm(seed);
    for (const [name, count] of Object.entries(result.counts)) totals[name] = (totals[name] ?? 0) + count;
    const problems = problemsOf(result, unhandled.splice(0));
    if (problems.length === 0) continue;
    failures += 1;
    console.error([`seed ${seed}:`, ...problems].join("\n  "));
  }
  for (const [name, count] of Object.entries(totals)) console.log(`${name}: ${count}`);
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
  usage: `Usage: npm run storm [-- [--seeds COUNT] [--from SEED]]
Runs the client through random failures of a local store.
  --seeds COUNT  runs so many storms, 3 by default
  --from SEED    begins with this seed, 1 by default`,
  options,
  run: main,
});
