import { resolve } from "node:path";
import { Application, ReflectionKind } from "typedoc";
import ts from "typescript";
import type { Exports } from "./declared.js";

const HOST: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  },
};

/** Reads what modules export, with its doc comments, by TypeDoc. */
export async function readExports(entries: readonly string[]): Promise<Exports> {
  const files = entries.map((entry) => resolve(entry));
  const application = await Application.bootstrap(
    {
      entryPoints: files,
      // `npm run types` checks the same files.
      skipErrorChecking: true,
      disableGit: true,
      disableSources: true,
      sort: ["source-order"],
      blockTags: ["@param", "@returns", "@throws", "@see", "@default", "@unit", "@description"],
      preservedTypeAnnotationTags: ["@throws"],
      validation: false,
      logLevel: "Warn",
    },
    [],
  );
  const configuration = ts.getParsedCommandLineOfConfigFile("tsconfig.json", { types: ["node"] }, HOST);
  // Of the project's files only those that the entries import.
  application.options.setCompilerOptions(files, configuration?.options ?? {}, undefined);
  const project = await application.convert();
  const children = project?.children ?? [];
  // A project of one module has no modules.
  const exported = children.flatMap((child) =>
    child.kindOf(ReflectionKind.Module) ? (child.children ?? []) : [child],
  );
  return new Map(exported.map((declared) => [declared.name, declared]));
}
