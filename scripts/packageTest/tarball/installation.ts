import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "../install.js";

/** Limits of an installation in an empty folder, dependency included. */
export const limits = { seconds: 5, bytes: 1_400_000 };

/** Installs the archive in a new, empty folder, as its users do, and measures the time and the size on disk. */
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

/** @throws {Error} If the time or the size is over its limit. */
export function judgeInstallation(seconds: number, bytes: number): string {
  const measured = `${seconds.toFixed(1)} s, ${Math.ceil(bytes / 1000)} kB`;
  if (seconds < limits.seconds && bytes < limits.bytes) return measured;
  throw new Error(`${measured}: must be less than ${limits.seconds} s and ${limits.bytes / 1000} kB`);
}
