import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Mistake } from "../../contract-tests/model/claimMistakes.js";

/** Runs the model on a client with a mistake. Returns the first seed with a false claim, or nothing. */
export async function findMistake(mistake: Mistake, seeds: number): Promise<string> {
  const path = resolve(mistake.file);
  const contents = textWith(mistake);
  const { outputFiles } = await build({
    entryPoints: ["scripts/model/firstFalseClaim.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    write: false,
    logLevel: "error",
    plugins: [
      {
        name: "mistake",
        setup(bundler) {
          bundler.onLoad({ filter: /\.ts$/ }, (file) =>
            file.path === path ? { contents, loader: "ts" } : undefined,
          );
        },
      },
    ],
  });
  const running = promisify(execFile)(process.execPath, ["--input-type=module", "-", String(seeds)]);
  running.child.stdin?.end(outputFiles[0]?.contents);
  return (await running).stdout.trim();
}

/** Returns the text of a file of the client with a mistake in it. */
export function textWith({ name, file, from, to }: Mistake): string {
  const [before = "", after, ...more] = readFileSync(file, "utf8").split(from);
  if (after === undefined || more.length > 0)
    throw new Error(
      `The mistake "${name}" does not fit ${file}: ${JSON.stringify(from)} must stand there once.`,
    );
  return before + to + after;
}
