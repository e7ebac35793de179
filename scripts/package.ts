import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildPackage, FOLDER } from "./package/build.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

async function main(): Promise<number> {
  const files = await buildPackage(process.cwd());
  for (const top of new Set([...files.keys()].map((path) => path.split("/", 1)[0] ?? path))) {
    rmSync(join(FOLDER, top), { recursive: true, force: true });
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
  chmodSync(join(FOLDER, "store.cjs"), 0o755);
  return 0;
}

await runCommand({
  usage: `Usage: npm run package
Builds the files of the package in ${FOLDER}.`,
  options: {},
  run: main,
});
