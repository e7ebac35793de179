import type { FlagValues } from "../contract-tests/cli/flags.js";
import { generate } from "./generate/generate.js";
import { compare } from "./generators/compare.js";
import { HOME, measure } from "./generators/measure.js";
import { readMeasured, writeMeasured } from "./generators/stored.js";
import { installPeers } from "./installPeers.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

const options = { write: { type: "boolean", default: false } } as const;

async function main({ write }: FlagValues<typeof options>): Promise<number> {
  const { problems, files } = await generate({ write: false });
  const stale = files.filter(({ wasFresh }) => !wasFresh).map(({ path }) => `${path} is stale.`);
  if (problems.length + stale.length > 0)
    throw new Error([...problems, ...stale, "Run `npm run generate`."].join("\n"));
  installPeers(HOME);
  const measured = await measure(console.error);
  if (write) {
    writeMeasured(measured);
    return 0;
  }
  const { worse, other } = compare(readMeasured(), measured);
  for (const line of other) console.log(`changed: ${line}`);
  for (const line of worse) console.error(`worse: ${line}`);
  console.log(worse.length === 0 ? "No cell of the table is worse." : `${worse.length} cells are worse.`);
  return worse.length === 0 ? 0 : 1;
}

await runCommand({
  usage: `Usage: npm run generators [-- --write]
Generates clients of both editions of the spec, and fails if a typed call sends worse than what is stored.
  --write  stores what is measured, and writes it into the guide`,
  options,
  run: main,
});
