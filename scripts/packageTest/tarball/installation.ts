import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "../install.js";

/** Bounds of an installation in an empty folder, dependency included. */
export const bounds = { seconds: 5, bytes: 1_000_000 };

/**
 * Installs the archive in an empty folder, as its users do.
 *
 * @param folder - Folder to be made.
 * @param archive - Path of the packed package.
 * @returns How long it took and how much it unpacked.
 * @throws {Error} Where that is beyond the bounds.
 */
export async function measureInstallation(folder: string, archive: string): Promise<string> {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const start = performance.now();
  await install(folder, [archive]);
  const seconds = (performance.now() - start) / 1000;
  const bytes = readdirSync(join(folder, "node_modules"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return judgeInstallation(seconds, bytes);
}

/** @throws {Error} Where the installation is beyond the bounds. */
export function judgeInstallation(seconds: number, bytes: number): string {
  const measured = `${seconds.toFixed(1)} s, ${Math.ceil(bytes / 1000)} kB`;
  if (seconds < bounds.seconds && bytes < bounds.bytes) return measured;
  throw new Error(`${measured}; less than ${bounds.seconds} s and ${bounds.bytes / 1000} kB are allowed`);
}
