import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "../install.js";

/** Limits of an installation in an empty folder, dependencies included. */
export interface Limits {
  readonly seconds: number;
  readonly bytes: number;
}

export const limits: Limits = { seconds: 5, bytes: 1_400_000 };

/** Installs the archive in a new, empty folder, as its users do, and measures the time and the size on disk. */
export async function measureInstallation(
  folder: string,
  archive: string,
  most: Limits = limits,
): Promise<string> {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const start = performance.now();
  await install(folder, [archive]);
  const seconds = (performance.now() - start) / 1000;
  const bytes = readdirSync(join(folder, "node_modules"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return judgeInstallation(seconds, bytes, most);
}

/** @throws {Error} If the time or the size is over its limit. */
export function judgeInstallation(seconds: number, bytes: number, most: Limits = limits): string {
  const measured = `${seconds.toFixed(1)} s, ${Math.ceil(bytes / 1000)} kB`;
  if (seconds < most.seconds && bytes < most.bytes) return measured;
  throw new Error(`${measured}: must be less than ${most.seconds} s and ${most.bytes / 1000} kB`);
}
