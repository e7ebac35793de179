import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../contract-tests/spec/json.js";
import { buildPackage, FOLDER } from "./build.js";
import type { PackageFiles } from "./packFiles.js";

/** Fields of the manifest that are for those who work in the repository. */
const OURS = ["private", "scripts", "devDependencies", "overrides", "allowScripts"];

/** Builds the files of the client's package: content by path. */
export async function clientPackage(root: string): Promise<PackageFiles> {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const manifest: unknown = JSON.parse(read("package.json"));
  const fields = Object.entries(isObject(manifest) ? manifest : {}).filter(([name]) => !OURS.includes(name));
  const built = [...(await buildPackage(root))];
  return new Map([
    ["package.json", `${JSON.stringify(Object.fromEntries(fields), undefined, 2)}\n`],
    ...["README.md", "LICENSE", "CHANGELOG.md"].map((path): [string, string] => [path, read(path)]),
    ...built.map(([path, text]): [string, string] => [`${FOLDER}/${path}`, text]),
  ]);
}
