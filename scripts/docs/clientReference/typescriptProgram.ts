import ts from "typescript";

/** The module whose exports are the interface of the client. */
export const ENTRY = "src/index.ts";

/**
 * Compiles a module and what it imports, without the tests beside it.
 *
 * @param entry Path of the module, relative to the repository.
 * @throws Error where `tsconfig.json` cannot be read.
 */
export function typescriptProgram(entry: string): ts.Program {
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
  return ts.createProgram([entry], configuration?.options ?? {});
}
