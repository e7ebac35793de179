import { Application, ReflectionKind, TSConfigReader } from "typedoc";
import type { Exports } from "./declared.js";

/** Reads what modules export, with its doc comments, by TypeDoc. */
export async function readExports(entries: readonly string[]): Promise<Exports> {
  const application = await Application.bootstrap(
    {
      entryPoints: [...entries],
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
    [new TSConfigReader()],
  );
  const project = await application.convert();
  const children = project?.children ?? [];
  // A project of one module has no modules.
  const exported = children.flatMap((child) =>
    child.kindOf(ReflectionKind.Module) ? (child.children ?? []) : [child],
  );
  return new Map(exported.map((declared) => [declared.name, declared]));
}
