import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

/** As deep below the repository as the modules that find its files from where they are. */
const FOLDERS = "reports";

const compiled = new Map<string, string>();

afterAll(() => {
  for (const path of compiled.values()) rmSync(dirname(path), { recursive: true, force: true });
});

/**
 * Compiles a script of ours into one file, once for all runs of a test file: a process that compiles what it loads
 * needs two seconds for that alone.
 *
 * @param script Its name, without folder and ending.
 * @returns Path of what Node can run.
 */
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
