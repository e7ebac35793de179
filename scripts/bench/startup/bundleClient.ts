import { build } from "esbuild";
import { HOME } from "../peers.js";

/** Where the client is imported from, seen from the folder of the probe. */
export const CLIENT = "./client/index.js";

/** Bundles the client as the package ships it: openapi-fetch apart, and the validators in a file loaded when used. */
export async function bundleClient(): Promise<void> {
  await build({
    entryPoints: ["src/index.ts"],
    outdir: `${HOME}/dist/startup/client`,
    bundle: true,
    splitting: true,
    minifyWhitespace: true,
    packages: "external",
    platform: "neutral",
    target: "node20",
    format: "esm",
    logLevel: "error",
  });
}
