import { runModel, type ModelResult } from "../contract-tests/model/runModel.js";
import { judgeMistakes } from "./model/judgeMistakes.js";
import { FlagError, type FlagValues } from "../contract-tests/cli/flags.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

const options = {
  seeds: { type: "string" },
  first: { type: "string", default: "1" },
  mistakes: { type: "boolean", default: false },
} as const;

const WRITES = ["create", "update", "delete", "remove"] as const;
const OUTCOMES = ["succeeded", "refused", "unknown", "notSent"] as const;

async function main(flags: FlagValues<typeof options>): Promise<number> {
  const seeds = readCount("seeds", flags.seeds ?? (flags.mistakes ? "4000" : "200"));
  const first = readCount("first", flags.first);
  if (flags.mistakes) return judgeMistakes(seeds);
  const unhandled: unknown[] = [];
  process.on("unhandledRejection", (reason) => unhandled.push(reason));

  const counts = new Map<string, number>();
  const hits = new Map<string, number>();
  const longestMs = { create: 0, update: 0, delete: 0, remove: 0 };
  let failures = 0;
  for (let seed = first; seed < first + seeds; seed += 1) {
    const result = await runModel(seed);
    add(counts, Object.entries(result.counts));
    add(hits, result.hits);
    for (const write of WRITES) longestMs[write] = Math.max(longestMs[write], result.longestMs[write]);
    const problems = problemsOf(result, unhandled.splice(0));
    if (problems.length === 0) continue;
    failures += 1;
    console.error([`seed ${seed}:`, ...problems].join("\n  "));
  }
  for (const [name, count] of [...hits].sort()) console.log(`${name}: ${count}`);
  for (const write of WRITES) console.log(lineOf(write, counts, longestMs[write]));
  console.log(`${seeds} seeds, ${failures} with a false claim`);
  return failures === 0 ? 0 : 1;
}

function add(totals: Map<string, number>, counts: Iterable<readonly [string, number]>): void {
  for (const [name, count] of counts) totals.set(name, (totals.get(name) ?? 0) + count);
}

function lineOf(write: string, counts: ReadonlyMap<string, number>, longestMs: number): string {
  const numbers = OUTCOMES.map((outcome) => counts.get(`${write}: ${outcome}`) ?? 0);
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const shares = OUTCOMES.map(
    (outcome, index) => `${((100 * (numbers[index] ?? 0)) / total).toFixed(1)} % ${outcome}`,
  );
  return `${write}: ${total} items, ${shares.join(", ")}; longest call ${Math.round(longestMs / 1000)} s`;
}

function problemsOf({ broken }: ModelResult, unhandled: readonly unknown[]): string[] {
  return [...broken, ...unhandled.map((reason) => `unhandled: ${String(reason)}`)];
}

function readCount(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new FlagError(`--${name} is not a whole number above 0.`);
  return Number(text);
}

await runCommand({
  usage: `Usage: npm run model [-- [--seeds COUNT] [--first SEED] [--mistakes]]
Compares what the client claims of each item with the truth of a model of a store.
  --seeds COUNT  runs so many seeds: by default 200, or 4000 at most for each mistake
  --first SEED   begins with this seed, 1 by default
  --mistakes     puts mistakes into the client, one at a time, and shows that each is found`,
  options,
  run: main,
});
