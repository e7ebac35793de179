import { readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import ts from "typescript";

const RELATIVE_IMPORT = /(?:\bfrom |\bimport\()"(\.{1,2}\/[^"]+)"/g;

/** Emits the declarations of the entries and of every module that they import, in the folders of the repository. */
export function declarationsOf(root: string, entries: readonly string[]): ReadonlyMap<string, string> {
  const emitted = emit(root, entries);
  const files = new Map<string, string>();
  const add = (module: string) => {
    const path = `types/${module}.d.ts`;
    if (files.has(path)) return;
    // The compiler does not emit a file that is a declaration already.
    const text = emitted.get(module) ?? readFileSync(join(root, `${module}.d.ts`), "utf8");
    files.set(path, indented(text));
    importsOf(module, text).forEach(add);
  };
  entries.forEach(add);
  return files;
}

function importsOf(module: string, text: string): string[] {
  return Array.from(text.matchAll(RELATIVE_IMPORT), ([, specifier = ""]) =>
    posix.join(posix.dirname(module), specifier).replace(/\.js$/, ""),
  );
}

function emit(root: string, entries: readonly string[]): ReadonlyMap<string, string> {
  const read = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const names = entries.map((entry) => join(root, `${entry}.ts`));
  const program = ts.createProgram(names, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: root,
    rootDir: root,
  });
  const emitted = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    emitted.set(
      relative(root, path)
        .replaceAll("\\", "/")
        .replace(/\.d\.ts$/, ""),
      text,
    );
  });
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, HOST));
  return emitted;
}

const HOST: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => process.cwd(),
  getCanonicalFileName: (path) => path,
  getNewLine: () => "\n",
};

// Indentation is half of the bytes of the deeply nested declarations.
function indented(text: string): string {
  return text.replace(/^( {4})+/gm, (spaces) => " ".repeat(spaces.length / 4));
}
