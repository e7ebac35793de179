import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

/** A TypeScript file of the project. */
export interface Module {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** Imported modules as written, those of types included. */
  readonly specifiers: readonly string[];
  /** Paths of the imported files of the project. */
  readonly imports: readonly string[];
}

const FOLDERS = ["src", "contract-tests", "scripts"];

/** Folders that are not ours: fixtures are projects of their own, and the bench installs and bundles in its folder. */
const FOREIGN = /\/(?:fixtures|node_modules|dist)\//;

/** Reads all modules of the project. */
export function readModules(): Module[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  )
    .filter((path) => /\.tsx?$/.test(path) && !FOREIGN.test(path))
    .sort()
    .map(readModule);
}

function readModule(path: string): Module {
  const text = readFileSync(path, "utf8");
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    specifiers,
    imports: [...new Set(specifiers.flatMap((specifier) => resolve(path, specifier)))],
  };
}

function resolve(from: string, specifier: string): string[] {
  if (!specifier.startsWith(".")) return [];
  const base = posix.join(posix.dirname(from), specifier);
  const stem = base.replace(/\.jsx?$/, "");
  const found = [`${stem}.ts`, `${stem}.tsx`, `${stem}.d.ts`, base].find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which is not there.`);
  return [found];
}

/** Lists the modules that import each other in a circle, or lie between two circles. */
export function circlesIn(modules: readonly Module[]): string[] {
  let left = modules;
  for (;;) {
    const paths = new Set(left.map(({ path }) => path));
    const imported = new Set(left.flatMap(({ imports }) => imports));
    const rest = left.filter(
      ({ path, imports }) => imported.has(path) && imports.some((other) => paths.has(other)),
    );
    if (rest.length === left.length) return [...paths];
    left = rest;
  }
}
