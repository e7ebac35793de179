import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";

const FOLDER = "contract-tests/report/page";

/** In the order in which one may overrule another. */
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

/** What the page is made of besides its content: text that stands in the page itself. */
export interface PageAssets {
  style: string;
  script: string;
}

/**
 * Reads the styles, and bundles the script that runs in the page.
 *
 * @throws Error where the script cannot be bundled.
 */
export function readPageAssets(): PageAssets {
  const { outputFiles } = buildSync({
    entryPoints: [`${FOLDER}/client/main.ts`],
    bundle: true,
    format: "iife",
    target: "es2022",
    // Names and lines stay, for those who read the source of the page.
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return {
    style: STYLES.map((name) => readFileSync(`${FOLDER}/styles/${name}.css`, "utf8")).join("\n"),
    script: outputFiles.map(({ text }) => text).join(""),
  };
}

/** Writes the policy of a page: its own styles and script run, nothing else does and nothing is loaded. */
export function contentSecurityPolicy({ style, script }: PageAssets): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    // The empty icon, without which browsers ask the server for one.
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
