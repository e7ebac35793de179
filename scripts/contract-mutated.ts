import { mutatedRun } from "../contract-tests/proof/mutatedRun.js";
import { readSpecification } from "../contract-tests/spec/specification.js";
import { FlagError, type FlagValues } from "./flags.js";
import { runCommand } from "./runCommand.js";

const options = { answers: { type: "string", default: "5000" } } as const;

/** Runs the suite on stores with answers changed at random, and lists the exceptions of its own that show. */
async function main({ answers }: FlagValues<typeof options>): Promise<number> {
  if (!/^[1-9]\d*$/.test(answers)) throw new FlagError("--answers takes a whole number above 0.");
  const specification = readSpecification();
  const exceptions: string[] = [];
  let changed = 0;
  let seed = 0;
  while (changed < Number(answers)) {
    seed += 1;
    const run = await mutatedRun(specification, seed);
    changed += run.answers;
    exceptions.push(...run.exceptions.map((text) => `seed ${seed}: ${text}`));
  }
  for (const text of exceptions) console.log(text);
  console.log(`${changed} changed answers in ${seed} runs, ${exceptions.length} exceptions of the suite`);
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
