import { Application, Converter, type DeclarationReflection } from "typedoc";
import ts from "typescript";
import type { DeclaredExport } from "./declared.js";
import { declaredExport } from "./declaredExport.js";
import { declaredText } from "./declaredText.js";

/** Reads what modules export, with its doc comments, by TypeDoc. */
export async function readExports(entries: readonly string[]): Promise<DeclaredExport[]> {
  const program = typescriptProgram(entries);
  return (await Promise.all(entries.map((entry) => readEntry(entry, program)))).flat();
}

async function readEntry(entry: string, program: ts.Program): Promise<DeclaredExport[]> {
  const sourceFile = program.getSourceFile(entry);
  if (sourceFile === undefined) throw new Error(`${entry} cannot be read.`);
  const application = await Application.bootstrap(
    {
      entryPoints: [entry],
      // `npm run types` checks the same files.
      skipErrorChecking: true,
      disableGit: true,
      disableSources: true,
      excludeExternals: false,
      sort: ["source-order"],
      blockTags: ["@param", "@returns", "@throws", "@see", "@default", "@unit", "@description"],
      preservedTypeAnnotationTags: ["@throws"],
      logLevel: "Warn",
    },
    // No configuration file has a say.
    [],
  );
  const symbols = new Map<DeclarationReflection, ts.Symbol>();
  application.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const symbol = context.getSymbolFromReflection(reflection);
    if (symbol) symbols.set(reflection, symbol);
  });
  const project = application.converter.convert([{ displayName: entry, program, sourceFile }]);
  const exported = project.children ?? [];
  const checker = program.getTypeChecker();
  const text = declaredText(checker, new Set(exported.map(({ name }) => name)));
  const words = exportComments(sourceFile);
  return exported.map((reflection) => {
    const declared = declaredExport(reflection, { text, checker, symbols });
    const summary = words.get(declared.name);
    return summary === undefined ? declared : { ...declared, comment: { summary, throws: [], see: [] } };
  });
}

/** Compiles modules and what they import, without the tests beside them. */
function typescriptProgram(entries: readonly string[]): ts.Program {
  // The sources need no types of a test runner.
  const configuration = ts.getParsedCommandLineOfConfigFile(
    "tsconfig.json",
    { types: ["node"] },
    {
      fileExists: (path) => ts.sys.fileExists(path),
      getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
      readDirectory: (...search) => ts.sys.readDirectory(...search),
      readFile: (path) => ts.sys.readFile(path),
      useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  return ts.createProgram([...entries], configuration?.options ?? {});
}

/** Reads the comments that stand in a list of exports: what is generated can be explained nowhere else. */
function exportComments(sourceFile: ts.SourceFile): ReadonlyMap<string, string> {
  const specifiers = sourceFile.statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) =>
      exportClause && ts.isNamedExports(exportClause) ? [...exportClause.elements] : [],
    );
  return new Map(
    specifiers.flatMap((specifier) => {
      const texts = ts
        .getJSDocCommentsAndTags(specifier)
        .map(({ comment }) => ts.getTextOfJSDocComment(comment));
      const text = texts.filter((part) => part !== undefined).join("\n\n");
      return text === "" ? [] : [[specifier.name.text, text] as const];
    }),
  );
}
