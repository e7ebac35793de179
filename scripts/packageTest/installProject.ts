import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "./install.js";
import type { Project } from "./project.js";

/** Makes the folder of a project and installs the packed package and its dependencies there. */
export async function installProject(
  { name, dependencies, overrides = {} }: Project,
  root: string,
  archive: string,
): Promise<string> {
  const folder = join(root, name);
  mkdirSync(folder);
  const manifest = {
    name,
    private: true,
    dependencies: { ...dependencies, "bigcommerce-segments": `file:${archive}` },
    overrides,
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  await install(folder, ["--prefer-offline"]);
  return folder;
}
