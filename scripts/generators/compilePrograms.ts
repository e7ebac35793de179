import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // Asked for by kubb.
  allowImportingTsExtensions: true,
  types: [],
};

/** Compiles all TypeScript of a folder under `strict`: the errors of each file by its path. */
export function compilePrograms(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.includes("node_modules"))
    .map((path) => join(folder, path));
  const program = ts.createProgram(files, options);
  const errors = new Map<string, string[]>();
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const path = file === undefined ? "" : join(file.fileName);
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    const text = `${path}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    errors.set(path, [...(errors.get(path) ?? []), text]);
  }
  return errors;
}
