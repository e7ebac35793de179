import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isObject } from "../../contract-tests/spec/json.js";
import { bundleForNode } from "../bundleForNode.js";
import { cases, type Edition } from "./cases.js";
import { generators } from "./generators.js";

/** A program of one call, in one of its forms. */
export interface Program {
  readonly generator: string;
  /** The name of the case. */
  readonly cell: string;
  readonly path: string;
}

/** The name of a program, in contrast to the files of a generator. */
const PROGRAM = /\/call-\d+-\d+\.ts$/;

export function isProgram(path: string): boolean {
  return PROGRAM.test(path);
}

/** Writes the calls of all cases beside the generated code, for a server at a URL. */
export function writePrograms(folder: string, edition: Edition, url: string): Program[] {
  return generators.flatMap((generator) =>
    cases.flatMap(({ name, call }, index) =>
      generator.forms(call(edition)).map((form, variant) => {
        const path = join(folder, generator.folder, `call-${index}-${variant}.ts`);
        const preamble = generator.preamble.replace("BASE", JSON.stringify(url));
        writeFileSync(path, `${preamble}\nexport const call = () => ${form};\n`);
        return { generator: generator.name, cell: name, path };
      }),
    ),
  );
}

/** Bundles programs and returns their calls. The packages that the generated code imports stay outside. */
export async function loadCalls(
  folder: string,
  programs: readonly Program[],
): Promise<(Program & { call: () => unknown })[]> {
  const outdir = `${folder}.run`;
  await bundleForNode({
    entryPoints: programs.map(({ path }) => path),
    outbase: folder,
    outdir,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    packages: "external",
  });
  return Promise.all(
    programs.map(async (program) => {
      const file = program.path.replace(folder, outdir).replace(/\.ts$/, ".mjs");
      const module: unknown = await import(pathToFileURL(file).href);
      const call = isObject(module) ? module.call : undefined;
      if (typeof call !== "function") throw new Error(`${file} has no call.`);
      return { ...program, call: (): unknown => Reflect.apply(call, undefined, []) };
    }),
  );
}
