import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

/** As deep in the repository as `scripts`, because modules find files relative to themselves. */
const FOLDERS = "reports";

const compiled = new Map<string, string>();

afterAll(() => {
  for (const path of compiled.values()) rmSync(dirname(path), { recursive: true, force: true });
});

/** Compiles a script into one file, once per test file: compiling on load would cost two seconds per process. */
export function compiledScript(script: string): string {
  const known = compiled.get(script);
  if (known !== undefined) return known;
  mkdirSync(FOLDERS, { recursive: true });
  const folder = mkdtempSync(join(FOLDERS, "script-"));
  const outfile = join(folder, `${script}.mjs`);
  buildSync({
    entryPoints: [`scripts/${script}.ts`],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "error",
  });
  compiled.set(script, outfile);
  return outfile;
}
