import { join, resolve, sep } from "node:path";
import ts from "typescript";

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/**
 * Renders the exports of a declaration file and every declaration of the package that they use.
 *
 * @param folder - The unpacked package. Declarations outside are named, not rendered.
 * @param file - Path of the declaration file in the folder.
 * @returns Exported names with their signatures, then the other declarations, both sorted and without comments.
 * @throws {Error} If the file is not a module or exports a name without a declaration.
 */
export function renderSurface(folder: string, file: string): string {
  const path = resolve(join(folder, file));
  // Needs no libs and packages, because the text of types is compared, not what they resolve to.
  const program = ts.createProgram([path], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is not a module.`);
  const isOurs = (node: ts.Node) => node.getSourceFile().fileName.startsWith(forward(resolve(folder) + sep));

  const exported = checker.getExportsOfModule(module).map((symbol) => ({
    name: symbol.name,
    declarations: declarationsOf(aliased(symbol, checker)).filter(isOurs),
  }));
  const lost = exported.find(({ declarations }) => declarations.length === 0);
  if (lost) throw new Error(`${file} exports ${lost.name}, which has no declaration.`);
  const reached = new Set(exported.flatMap(({ declarations }) => declarations));
  const named = reached.size;
  // The loop also reaches declarations that it adds to the set.
  for (const declaration of reached) {
    for (const found of namesIn(declaration, checker)) if (isOurs(found)) reached.add(found);
  }
  return [
    ...exported.map(({ name, declarations }) => `${name}:\n${declarations.map(print).join("\n")}`).sort(),
    "",
    "-- made of --",
    ...[...reached].slice(named).map(print).sort(),
    "",
  ].join("\n");
}

function namesIn(node: ts.Node, checker: ts.TypeChecker): ts.Declaration[] {
  const found: ts.Declaration[] = [];
  const visit = (child: ts.Node): void => {
    const symbol = ts.isIdentifier(child) ? checker.getSymbolAtLocation(child) : undefined;
    if (symbol) found.push(...declarationsOf(aliased(symbol, checker)));
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

/** Declarations of a symbol at the top of a module. Members and parameters are part of those. */
function declarationsOf(symbol: ts.Symbol): ts.Declaration[] {
  return (symbol.declarations ?? []).filter(
    ({ parent }) =>
      (parent as ts.Node | undefined) !== undefined &&
      (ts.isSourceFile(parent) || ts.isVariableDeclarationList(parent)),
  );
}

function aliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function print(node: ts.Declaration): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
}

function forward(path: string): string {
  return path.replaceAll("\\", "/");
}
