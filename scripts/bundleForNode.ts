import { build, type BuildOptions } from "esbuild";

/** Bundles programs for Node: a program that is compiled while it loads starts more slowly, and runs more slowly. */
export async function bundleForNode(options: BuildOptions): Promise<void> {
  await build({
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "error",
    ...options,
  });
}
