import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { themedColours } from "./themedColours.js";

const FOLDER = "scripts/docs";

/** Colours and basic rules are those of the project's other page, so that both look alike. */
const SHARED_STYLES = "contract-tests/report/page/styles";

/** In the order in which one may overrule another. */
const STYLES = ["colours", "base", "layout", "navigation", "blocks", "code", "narrow"];

/** Reads all that every page loads: by path from the folder of the site. */
export function readAssets(): Map<string, string> {
  const shared = (name: string) => readFileSync(`${SHARED_STYLES}/${name}.css`, "utf8");
  const styles = STYLES.map((name) => readFileSync(`${FOLDER}/styles/${name}.css`, "utf8"));
  return new Map([
    ["assets/site.css", [themedColours(shared("colours")), shared("base"), ...styles].join("\n")],
    ["assets/start.js", bundled("start")],
    ["assets/site.js", bundled("main")],
  ]);
}

function bundled(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [`${FOLDER}/browser/${name}.ts`],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}
