import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../contract-tests/spec/json.js";
import { buildPackage, FOLDER } from "./build.js";
import { clientReadme } from "./clientReadme.js";
import type { PackageFiles } from "./packFiles.js";

/** Fields of the manifest that are for those who work in the repository. */
const OURS = ["private", "scripts", "devDependencies", "overrides", "allowScripts"];
const COPIED = ["LICENSE", "CHANGELOG.md"];

/** Builds the files of the client's package: content by path. */
export async function clientPackage(root: string): Promise<PackageFiles> {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const parsed: unknown = JSON.parse(read("package.json"));
  const fields = Object.entries(isObject(parsed) ? parsed : {}).filter(([name]) => !OURS.includes(name));
  const manifest = Object.fromEntries(fields);
  const built = [...(await buildPackage(root))];
  return new Map([
    ["package.json", `${JSON.stringify(manifest, undefined, 2)}\n`],
    ["README.md", clientReadme(read("README.md"), String(manifest.version), COPIED)],
    ...COPIED.map((path): [string, string] => [path, read(path)]),
    ...built.map(([path, text]): [string, string] => [`${FOLDER}/${path}`, text]),
  ]);
}
