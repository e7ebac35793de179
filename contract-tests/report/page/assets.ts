import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";

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

/** The style and the script, both embedded in the page. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/** Reads the styles and bundles the script. */
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

/** Allows the page's own style and script, and no requests. */
export function contentSecurityPolicy({ style, script }: PageAssets): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    // For the empty icon: without it browsers request one.
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
