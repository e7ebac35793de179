import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { CHECK_TIMEOUT_MS, type Runner } from "./startRun.js";

/** Runs a plan in jest, on the suite as one file: jest would load each of its modules by itself. */
export const jestRunner: Runner = async (folder) => {
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
  const jest = createRequire(`${process.cwd()}/package.json`).resolve("jest/bin/jest");
  return [jest, "--config", configIn(folder), "--runInBand"];
};

function configIn(rootDir: string): string {
  const testMatch = [join(rootDir, "*.test.js")];
  return JSON.stringify({
    rootDir,
    testMatch,
    testEnvironment: "node",
    testTimeout: CHECK_TIMEOUT_MS,
    transform: {},
    cacheDirectory: rootDir,
    watchman: false,
  });
}
