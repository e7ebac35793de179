import { join, resolve, sep } from "node:path";
import ts from "typescript";

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/**
 * Renders what a file of declarations exports, and what of the package those declarations are made of.
 *
 * @param folder - The unpacked package; what lies outside is named and not rendered.
 * @param file - Path of the declarations in it.
 * @returns Exported names with their signatures, then the others, each sorted, without comments.
 * @throws {Error} Where the file is no module or exports a name that leads nowhere.
 */
export function renderSurface(folder: string, file: string): string {
  const path = resolve(join(folder, file));
  // Without libs and packages: what is written is compared, not what it comes to.
  const program = ts.createProgram([path], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is no module.`);
  const isOurs = (node: ts.Node) => node.getSourceFile().fileName.startsWith(forward(resolve(folder) + sep));

  const exported = checker.getExportsOfModule(module).map((symbol) => ({
    name: symbol.name,
    declarations: declarationsOf(aliased(symbol, checker)).filter(isOurs),
  }));
  const lost = exported.find(({ declarations }) => declarations.length === 0);
  if (lost) throw new Error(`${file} exports ${lost.name}, which leads nowhere.`);
  const reached = new Set(exported.flatMap(({ declarations }) => declarations));
  const named = reached.size;
  // A set hands out what is added to it on the way.
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

/** Where a symbol is declared at the top of a module: its members and parameters are part of that. */
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
