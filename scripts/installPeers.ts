import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** Installs the packages of a folder with a lockfile of its own, unless they are installed. The root does not have them. */
export function installPeers(home: string): void {
  const writtenAt = (path: string) => statSync(`${home}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // The first is written last, so an interrupted installation is repeated.
  if (writtenAt("node_modules/.package-lock.json") > writtenAt("package-lock.json")) return;
  const flags = ["--no-audit", "--no-fund", "--ignore-scripts"];
  const { status } = spawnSync("npm", ["ci", "--prefix", home, ...flags], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`The packages of ${home} could not be installed.`);
}
