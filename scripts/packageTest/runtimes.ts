import { versions } from "./versions.js";

/** A program that runs JavaScript, installed as an npm package. */
export interface Runtime {
  readonly name: string;
  /** Name under which the package is installed. */
  readonly alias: string;
  /** Package and version for npm. Each platform has its own package. */
  readonly specifier: string;
  /** Path of the program in the package. */
  readonly program: string;
  readonly version: string;
  /** Arguments before the file to run. */
  readonly flags: readonly string[];
}

/**
 * Lists the runtimes on which the package must work, for a platform and architecture as named by `process`.
 *
 * Each package named here contains the program. The packages `node`, `bun` and `deno` download it in install scripts,
 * which do not run.
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
