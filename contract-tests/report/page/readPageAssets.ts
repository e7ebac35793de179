import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import type { PageAssets } from "./contentSecurityPolicy.js";

const FOLDER = "contract-tests/report/page";

/** In cascade order. */
const STYLES = [
  "colours",
  "base",
  "layout",
  "head",
  "tables",
  "filters",
  "checks",
  "badges",
  "failures",
  "drift",
  "phone",
  "print",
];

/** Reads the styles and bundles the script. The package holds the result in its code. */
export function readPageAssets(): PageAssets {
  const { outputFiles } = buildSync({
    entryPoints: [`${FOLDER}/client/main.ts`],
    bundle: true,
    format: "iife",
    target: "es2022",
    // Not minified, so that the source of the page can be read.
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return {
    style: STYLES.map((name) => readFileSync(`${FOLDER}/styles/${name}.css`, "utf8")).join("\n"),
    script: outputFiles.map(({ text }) => text).join(""),
  };
}
