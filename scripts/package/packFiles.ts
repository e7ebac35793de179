import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "../packageTest/runCommand.js";

/** Content of a package by path. */
export type PackageFiles = ReadonlyMap<string, string>;

/** Writes the files of a package into a folder. */
export function writeFiles(files: PackageFiles, folder: string): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: text.startsWith("#!") ? 0o755 : 0o644 });
  }
}

/** Packs them, and nothing else, as a tarball in a folder, and returns its path. */
export async function packFiles(files: PackageFiles, to: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  try {
    writeFiles(files, folder);
    mkdirSync(to, { recursive: true });
    const packed = await runCommand(["npm", "pack", "--silent", "--pack-destination", resolve(to)], folder);
    return join(to, packed.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
