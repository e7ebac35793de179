import { FlagError, readFlags } from "./flags.js";
import { generate, SPEC } from "./generate/generate.js";

const USAGE = "Usage: npm run generate [-- --check]";

async function main(): Promise<number> {
  const { check } = readFlags({ check: { type: "boolean", default: false } }, USAGE);
  const { problems, files } = await generate({ write: !check });
  if (problems.length > 0) {
    console.error(
      [...problems, `${SPEC} has ${problems.length} problems; nothing was generated.`].join("\n"),
    );
    return 1;
  }
  const staleWord = check ? "is stale: run `npm run generate`" : "written";
  for (const { path, wasFresh } of files) console.log(`${path} ${wasFresh ? "is fresh" : staleWord}`);
  return check && files.some(({ wasFresh }) => !wasFresh) ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return error instanceof FlagError ? 2 : 1;
});
