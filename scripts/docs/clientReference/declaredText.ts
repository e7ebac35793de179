import ts from "typescript";

/** Writes types as their source does. */
export interface DeclaredText {
  /** The type of what a symbol stands for. */
  typeOf: (symbol: ts.Symbol) => string;
  /** What follows the name of what can be called, or undefined where it is declared elsewhere. */
  callOf: (symbol: ts.Symbol) => string | undefined;
  /** The types of its parameters, by name. */
  parametersOf: (symbol: ts.Symbol) => ReadonlyMap<string, string>;
}

/** Makes the writer for a program. A name that is not exported is spelt out where that is possible. */
export function declaredText(checker: ts.TypeChecker, exported: ReadonlySet<string>): DeclaredText {
  const written = (node: ts.TypeNode | undefined): string => {
    if (node === undefined) return "unknown";
    if (ts.isUnionTypeNode(node)) return node.types.map(written).join(" | ");
    if (ts.isParenthesizedTypeNode(node)) return `(${written(node.type)})`;
    if (ts.isFunctionTypeNode(node)) return functionText(node, " => ");
    const meant = unexported(node);
    return meant === undefined ? shortened(node.getText()) : meant;
  };

  // Of what may be left out, the mark says that it may be undefined.
  const given = (node: ts.TypeNode | undefined, isOptional: boolean): string => {
    if (node === undefined || !isOptional || !ts.isUnionTypeNode(node)) return written(node);
    const parts = node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
    const [only] = parts;
    // What is left alone needs no brackets of its own.
    if (parts.length === 1 && only && ts.isParenthesizedTypeNode(only)) return written(only.type);
    return parts.map(written).join(" | ");
  };

  // A name that the reader cannot look up stands for what it was declared as.
  const unexported = (node: ts.TypeNode): string | undefined => {
    if (!ts.isTypeReferenceNode(node) || exported.has(node.typeName.getText())) return undefined;
    const symbol = checker.getSymbolAtLocation(node.typeName);
    if (symbol === undefined) return undefined;
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const alias = meant.declarations?.find(ts.isTypeAliasDeclaration);
    if (alias === undefined || alias.getSourceFile().isDeclarationFile) return undefined;
    // Names of keys say more than where they are taken from.
    if (ts.isTypeOperatorNode(alias.type))
      return checker.typeToString(
        checker.getTypeAtLocation(alias.type),
        undefined,
        ts.TypeFormatFlags.NoTruncation,
      );
    return written(alias.type);
  };

  const shortened = (text: string) =>
    text
      .replace(/\s+/g, " ")
      .replace(/components\["schemas"\]\["(\w+)"\]/g, (whole, name: string) =>
        exported.has(name) ? name : whole,
      );

  // Types that wait for other types say nothing to a reader; the names of the parameters do.
  const functionText = (node: ts.SignatureDeclaration, arrow: string): string => {
    const isGeneric = (node.typeParameters ?? []).length > 0;
    const parameters = node.parameters.map((parameter) => {
      const mark = parameter.questionToken || parameter.initializer ? "?" : "";
      const name = `${parameter.dotDotDotToken ? "..." : ""}${parameter.name.getText()}${mark}`;
      return isGeneric ? name : `${name}: ${given(parameter.type, mark === "?")}`;
    });
    return `(${parameters.join(", ")})${arrow}${isGeneric ? "Promise" : written(node.type)}`;
  };

  const declarationOf = (symbol: ts.Symbol) => symbol.valueDeclaration ?? symbol.declarations?.[0];
  return {
    typeOf(symbol) {
      const node = declarationOf(symbol);
      if (node === undefined) return "unknown";
      if (ts.isPropertyAssignment(node)) return node.initializer.getText();
      if (ts.isMethodSignature(node) || ts.isMethodDeclaration(node)) return functionText(node, " => ");
      if (ts.isTypeAliasDeclaration(node)) return node.type.getText();
      if (ts.isGetAccessorDeclaration(node)) return written(node.type);
      const hasType = ts.isPropertySignature(node) || ts.isPropertyDeclaration(node);
      return hasType ? given(node.type, node.questionToken !== undefined) : "unknown";
    },
    callOf(symbol) {
      const node = callable(declarationOf(symbol));
      return node && functionText(node, ": ");
    },
    parametersOf(symbol) {
      const { parameters = [] } = callable(declarationOf(symbol)) ?? {};
      return new Map(
        parameters.map(({ name, type, questionToken }) => [
          name.getText(),
          given(type, questionToken !== undefined),
        ]),
      );
    },
  };
}

function callable(node: ts.Declaration | undefined): ts.SignatureDeclaration | undefined {
  if (node === undefined) return undefined;
  if (ts.isFunctionDeclaration(node) || ts.isMethodSignature(node) || ts.isMethodDeclaration(node))
    return node;
  const type = ts.isPropertySignature(node) ? node.type : undefined;
  return type !== undefined && ts.isFunctionTypeNode(type) ? type : undefined;
}
