import { versions } from "./versions.js";

/** A program that runs JavaScript, from a package of its own. */
export interface Runtime {
  readonly name: string;
  /** Name that its package is installed under. */
  readonly alias: string;
  /** What npm installs: another package for every platform. */
  readonly specifier: string;
  /** Path of the program in its package. */
  readonly program: string;
  readonly version: string;
  /** What stands between the program and the file that it runs. */
  readonly flags: readonly string[];
}

/**
 * Lists the runtimes that the package must work on.
 *
 * The packages that hold the programs are named themselves, since `node`, `bun` and `deno` fetch theirs in install
 * scripts.
 *
 * @param platform - As `process.platform` has it.
 * @param arch - As `process.arch` has it.
 */
export function runtimes(platform: string, arch: string): Runtime[] {
  const windows = platform === "win32";
  const suffix = windows ? ".exe" : "";
  const nodePlatform = `${windows ? "win" : platform}-${arch}`;
  const bunPlatform = `${windows ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}`;
  const denoPlatform = `${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;
  return [
    ...Object.entries(versions.node).map(([major, version]) => ({
      name: `node-${major}`,
      alias: `node-${major}`,
      specifier: `npm:node-${nodePlatform}@${version}`,
      program: `bin/node${suffix}`,
      version,
      flags: [],
    })),
    {
      name: "bun",
      alias: "bun",
      specifier: `npm:@oven/bun-${bunPlatform}@${versions.bun}`,
      program: `bin/bun${suffix}`,
      version: versions.bun,
      flags: [],
    },
    {
      name: "deno",
      alias: "deno",
      specifier: `npm:@deno/${denoPlatform}@${versions.deno}`,
      program: `deno${suffix}`,
      version: versions.deno,
      flags: ["run", "--quiet", "--allow-all", "--node-modules-dir=manual"],
    },
  ];
}
