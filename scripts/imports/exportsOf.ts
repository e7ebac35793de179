import ts from "typescript";
import type { Module } from "./readModules.js";

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
