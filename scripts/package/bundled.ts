import { build, transform, type Plugin } from "esbuild";
import { posix } from "node:path";

/** One file of code in the package. */
export interface Bundle {
  /** Name in the folder of the build. */
  readonly name: string;
  /** Path of the module in the repository. */
  readonly from: string;
  readonly format: "esm" | "cjs";
  readonly platform: "neutral" | "node";
  /** Whether people read it or step through it: names stay, and a source map comes beside it. */
  readonly readable: boolean;
  /** Modules that stay out of the file, by path in the repository, and what it imports in their place. */
  readonly apart?: Readonly<Record<string, string>>;
  readonly firstLine?: string;
}

const TARGET = "node20";

/**
 * Bundles one file of code; what comes from other packages stays in them.
 *
 * @param bundle What to bundle.
 * @param root Absolute path of the repository.
 * @param folder Path of the build in it.
 * @returns Content by path, relative to the folder of the build; a source map has its sources relative to itself.
 */
export async function bundled(bundle: Bundle, root: string, folder: string): Promise<[string, string][]> {
  const { name, from, format, platform, readable, apart = {}, firstLine = "" } = bundle;
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [from],
    outfile: posix.join(folder, name),
    bundle: true,
    write: false,
    format: "esm",
    platform,
    packages: "external",
    target: TARGET,
    sourcemap: readable && "inline",
    sourcesContent: false,
    legalComments: "none",
    logLevel: "error",
    plugins: [keptApart(root, apart)],
  });
  // In a second step, since what is bundled as CommonJS in a package of ES modules takes `module.exports` for the
  // default export of openapi-fetch, as Node would.
  const { code, map } = await transform(outputFiles[0]?.text ?? "", {
    format,
    platform: format === "cjs" ? "node" : platform,
    target: TARGET,
    minifyWhitespace: true,
    // Node prints the whole line that throws.
    lineLimit: 120,
    minify: !readable,
    sourcemap: readable && "external",
    sourcesContent: false,
    sourcefile: name,
    // jest and its like refuse a real `import()` in CommonJS.
    supported: { "dynamic-import": format === "esm" },
  });
  if (!readable) return [[name, firstLine + code]];
  return [
    [name, `${firstLine}${code}//# sourceMappingURL=${name}.map\n`],
    [`${name}.map`, map],
  ];
}

function keptApart(root: string, apart: Readonly<Record<string, string>>): Plugin {
  return {
    name: "kept-apart",
    setup: (building) => {
      building.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
        const module = posix.relative(root, posix.join(resolveDir, path)).replace(/\.js$/, ".ts");
        const replacement = apart[module];
        return replacement === undefined ? undefined : { path: replacement, external: true };
      });
    },
  };
}
