import type { MutatedRun } from "../contract-tests/proof/mutatedRun.js";
import { isObject } from "../contract-tests/spec/json.js";
import { FlagError, type FlagValues } from "../contract-tests/cli/flags.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";
import { runInWorkers } from "./runInWorkers.js";

const options = { answers: { type: "string", default: "5000" } } as const;

interface SeedRun extends MutatedRun {
  readonly seed: number;
}

function isSeedRun(answer: unknown): answer is SeedRun {
  return isObject(answer) && typeof answer.answers === "number" && Array.isArray(answer.exceptions);
}

/** Runs the suite on stores with answers changed at random, and lists the exceptions of its own that show. */
async function main({ answers }: FlagValues<typeof options>): Promise<number> {
  if (!/^[1-9]\d*$/.test(answers)) throw new FlagError("--answers takes a whole number above 0.");
  const runs: SeedRun[] = [];
  const changed = () => runs.reduce((sum, run) => sum + run.answers, 0);
  let begun = 0;
  function* seeds() {
    while (changed() < Number(answers)) yield String((begun += 1));
  }
  await runInWorkers("scripts/contract-mutated/worker.ts", seeds(), (answer) => {
    if (isSeedRun(answer)) runs.push(answer);
  });
  if (runs.length < begun) throw new Error("A run of the suite did not finish.");
  const exceptions = runs.flatMap(({ seed, exceptions }) =>
    exceptions.map((text) => `seed ${seed}: ${text}`),
  );
  for (const text of exceptions) console.log(text);
  console.log(`${changed()} changed answers in ${begun} runs, ${exceptions.length} exceptions of the suite`);
  return exceptions.length > 0 ? 1 : 0;
}

await runCommand({
  usage: `Usage: npm run contract:mutated [-- --answers NUMBER]
Runs the suite on answers that are changed at random.
  --answers NUMBER  changes at least so many answers, 5000 by default`,
  options,
  run: main,
  exitCodeFor: () => 2,
});
