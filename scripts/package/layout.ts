import { posix } from "node:path";

/** Folder that the package is built into; the site of the documentation lies in it too and is not packed. */
export const FOLDER = "dist";

/** Where the declarations of each folder of the repository go, by the longest beginning that fits. */
const homes = [
  ["contract-tests/store/", "types/store/"],
  ["contract-tests/", "types/store/"],
  ["generated/", "types/"],
  ["src/", "types/"],
] as const;

/**
 * Tells where the declaration of a module lies in the package, relative to the folder of the build.
 *
 * @param module Path of the module in the repository, without its ending: `src/index`.
 * @throws Error for a module of a folder that is not packed.
 */
export function typesOf(module: string): string {
  const home = homes.find(([from]) => module.startsWith(from));
  if (!home) throw new Error(`${module} has no place in the package.`);
  const [from, to] = home;
  return `${to}${module.slice(from.length)}.d.ts`;
}

/**
 * Returns the text of a declaration with its relative imports as they are in the package.
 *
 * @param module Path of the module in the repository, without its ending.
 * @param text Its declaration, as the compiler writes it.
 */
export function relocated(module: string, text: string): string {
  const here = posix.dirname(typesOf(module));
  return text.replace(RELATIVE, (_, before: string, specifier: string) => {
    const there = posix.relative(here, typesOf(importedBy(module, specifier))).replace(/\.d\.ts$/, ".js");
    return `${before}"${there.startsWith(".") ? there : `./${there}`}"`;
  });
}

/**
 * Returns the modules that a declaration imports from the repository, without their ending.
 *
 * @param module Path of the module itself, without its ending.
 */
export function importsOf(module: string, text: string): string[] {
  return [...text.matchAll(RELATIVE)].map(([, , specifier = ""]) => importedBy(module, specifier));
}

const RELATIVE = /(\bfrom |\bimport\()"(\.{1,2}\/[^"]+)"/g;

function importedBy(module: string, specifier: string): string {
  return posix.join(posix.dirname(module), specifier).replace(/\.js$/, "");
}
