import type { FlagValues } from "../contract-tests/cli/flags.js";
import { generate } from "./generate/generate.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

const options = { check: { type: "boolean", default: false } } as const;

async function main({ check }: FlagValues<typeof options>): Promise<number> {
  const { problems, files } = await generate({ write: !check });
  if (problems.length > 0) {
    console.error([...problems, `There are ${problems.length} problems; nothing was generated.`].join("\n"));
    return 1;
  }
  const staleWord = check ? "is stale: run `npm run generate`" : "written";
  for (const { path, wasFresh } of files) console.log(`${path} ${wasFresh ? "is fresh" : staleWord}`);
  return check && files.some(({ wasFresh }) => !wasFresh) ? 1 : 0;
}

await runCommand({
  usage: `Usage: npm run generate [-- --check]
Lints the spec and its overlay, and writes the generated files.
  --check  writes nothing, and fails if a file is stale`,
  options,
  run: main,
});
