import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "../contract-tests/cli/runCommand.js";
import { FOLDER } from "./package/build.js";
import { contractPackage } from "./package/contractPackage.js";
import { runCommand as run } from "./packageTest/runCommand.js";

async function main({ to }: { to: string }): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "contract-package-"));
  try {
    for (const [path, text] of await contractPackage(process.cwd())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { mode: path.endsWith(".cjs") ? 0o755 : 0o644 });
    }
    mkdirSync(to, { recursive: true });
    const packed = await run(["npm", "pack", "--silent", "--pack-destination", resolve(to)], folder);
    console.log(join(to, packed.trim()));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand({
  usage: `Usage: npm run package:contract [-- --to DIR]
Packs the command that judges any server, as a tarball in ${FOLDER} or in another folder.`,
  options: { to: { type: "string", default: FOLDER } },
  run: main,
});
