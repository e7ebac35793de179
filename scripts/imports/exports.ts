import { posix } from "node:path";
import ts from "typescript";
import type { Module } from "./modules.js";

/** In these folders the export may go on after the name of its file. */
const REGISTERED = /\/(?:checks|facts|faults)\//;

/** The exports of a module. */
export interface Exports {
  /** Names of values; types do not count. */
  readonly values: readonly string[];
  /** Whether something is passed on from another module. */
  readonly passesOn: boolean;
}

/** Reads the exports of a module. */
export function exportsOf({ path, text }: Pick<Module, "path" | "text">): Exports {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const passed = statements.filter(ts.isExportDeclaration).filter(({ moduleSpecifier }) => moduleSpecifier);
  return {
    values: statements.flatMap((statement) => (isExported(statement) ? valuesOf(statement) : [])),
    passesOn: passed.some(({ isTypeOnly }) => !isTypeOnly),
  };
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function valuesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name ? [statement.name.text] : [];
  }
  return [];
}

/** Returns true if a file has one exported value and another name than that. */
export function isMisnamed(module: Pick<Module, "path" | "text">): boolean {
  const name = posix.basename(module.path).replace(/(?:\.test)?\.tsx?$/, "");
  const [value, ...others] = exportsOf(module).values;
  if (value === undefined || others.length > 0 || ["index", "testing"].includes(name)) return false;
  const [wanted, found] = [plain(value), plain(name)];
  return REGISTERED.test(module.path) ? !wanted.startsWith(found) : wanted !== found;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-.]/g, "");
}
