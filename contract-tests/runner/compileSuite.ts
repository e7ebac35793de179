import { join } from "node:path";
import { build } from "esbuild";

/** Compiles the suite and all that it imports into one file of a folder: jest would load each of its modules by itself. */
export async function compileSuite(folder: string): Promise<void> {
  await build({
    entryPoints: ["contract-tests/contract.test.ts"],
    outfile: join(folder, "contract.test.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    sourcemap: "linked",
    logLevel: "error",
  });
}
