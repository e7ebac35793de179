import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "../packageTest/runCommand.js";
import { contractPackage } from "./contractPackage.js";

/** Writes the files of the contract's package into a folder. */
export async function writeContractPackage(folder: string): Promise<void> {
  for (const [path, text] of await contractPackage(process.cwd())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: path.endsWith(".cjs") ? 0o755 : 0o644 });
  }
}

/** Packs them as a tarball in a folder, and returns its path. */
export async function packContract(to: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "contract-package-"));
  try {
    await writeContractPackage(folder);
    mkdirSync(to, { recursive: true });
    const packed = await runCommand(["npm", "pack", "--silent", "--pack-destination", resolve(to)], folder);
    return join(to, packed.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
