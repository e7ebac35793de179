import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { BUNDLE } from "../../contract-tests/spec/specification.js";
import { isObject } from "../../contract-tests/spec/json.js";
import { readPageAssets } from "../../contract-tests/report/page/readPageAssets.js";
import { SPECIFICATION_SOURCE } from "../../contract-tests/runner/reportParts.js";
import type { PackageFiles } from "./packFiles.js";

export const CONTRACT_PACKAGE = "bigcommerce-segments-contract";

/** Fields that both packages share; `repository` is there once the project has one. */
const SHARED = ["version", "license", "author", "repository", "homepage", "bugs", "engines"];

/** Builds the files of the contract's package: content by path. */
export async function contractPackage(root: string): Promise<PackageFiles> {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const manifest: unknown = JSON.parse(read("package.json"));
  const shared = Object.entries(isObject(manifest) ? manifest : {}).filter(([key]) => SHARED.includes(key));
  const { version } = Object.fromEntries(shared);
  const sources = {
    "package.json": JSON.stringify({ version }),
    [BUNDLE]: read(BUNDLE),
    [SPECIFICATION_SOURCE]: read(SPECIFICATION_SOURCE),
  };
  return new Map([
    ["cli.cjs", await cli(root, sources)],
    ["package.json", `${JSON.stringify(manifestOf(Object.fromEntries(shared)), undefined, 2)}\n`],
    ["README.md", read("contract-tests/cli/README.md")],
    ["LICENSE", read("LICENSE")],
    ["contract.schema.json", read("contract-tests/report/contract.schema.json")],
    // Reports name its lines.
    [SPECIFICATION_SOURCE, read(SPECIFICATION_SOURCE)],
  ]);
}

function manifestOf(shared: Readonly<Record<string, unknown>>) {
  return {
    name: CONTRACT_PACKAGE,
    description:
      "Judges any server by the OpenAPI contract of BigCommerce's five Segments operations: one command for a real store, an emulator, a proxy or a mock.",
    keywords: ["bigcommerce", "segments", "contract-testing", "conformance", "openapi", "emulator"],
    ...shared,
    type: "commonjs",
    bin: { [CONTRACT_PACKAGE]: "cli.cjs" },
    exports: { "./contract.schema.json": "./contract.schema.json", "./package.json": "./package.json" },
  };
}

async function cli(root: string, sources: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["contract-tests/cli/bin.ts"],
    outfile: "cli.cjs",
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    // An error shows names, and the whole line that threw it.
    keepNames: true,
    lineLimit: 200,
    charset: "utf8",
    legalComments: "inline",
    banner: { js: "#!/usr/bin/env node" },
    logLevel: "error",
    plugins: [
      embedded({
        "files/readSource": `const sources = ${JSON.stringify(sources)}; export const readSource = (path) => sources[path];`,
        "page/readPageAssets": `const assets = ${JSON.stringify(readPageAssets())}; export const readPageAssets = () => assets;`,
      }),
    ],
  });
  return outputFiles[0]?.text ?? "";
}

/** Puts code in the place of modules that read the repository. */
function embedded(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: "embedded",
    setup: (building) => {
      for (const [name, contents] of Object.entries(modules)) {
        building.onLoad({ filter: new RegExp(`/contract-tests/(report/)?${name}\\.ts$`) }, () => ({
          contents,
          loader: "js",
        }));
      }
    },
  };
}
