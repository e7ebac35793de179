import { build, type BuildOptions } from "esbuild";

/** Bundles programs for Node: what Node compiles while it loads starts more slowly, and its functions are slower. */
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
