/** Runs a command as one file: modules that are compiled while they load start two seconds later, and run more slowly. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const [script = ""] = process.argv.splice(2, 1);
mkdirSync("reports", { recursive: true });
// As deep in the repository as `scripts`, because modules find files relative to themselves.
const outfile = join(mkdtempSync("reports/command-"), "command.mjs");
buildSync({
  entryPoints: [script],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "esm",
  logLevel: "error",
  // The file goes as soon as it is read, however the command ends.
  banner: {
    js: 'import { rmSync as forget } from "node:fs"; forget(new URL(".", import.meta.url), { recursive: true });',
  },
});
await import(pathToFileURL(resolve(outfile)).href);
