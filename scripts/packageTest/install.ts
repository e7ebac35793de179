import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "./project.js";
import { runCommand } from "./runCommand.js";

/** Error codes of npm for a registry that cannot be reached or does not have a version. */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|E(CONNECTION|IDLE|RESPONSE|TRANSFER)TIMEOUT|FETCH_ERROR|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|E404|ETARGET|E50\d)\b/;

/** A check lacks something that it needs, which says nothing about the package. */
export class NotRunError extends Error {
  // On the prototype, so that the stack begins with it: the totals are counted by that.
  override get name(): string {
    return "NotRunError";
  }
}

/** Installs the dependencies in the package.json of a folder, without install scripts and with further flags of npm. */
export async function install(folder: string, flags: readonly string[] = []): Promise<void> {
  const command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress"] as const;
  await runCommand([...command, ...flags], folder).catch((error: unknown) => {
    throw UNREACHABLE.test(String(error)) ? new NotRunError(String(error)) : error;
  });
}

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
