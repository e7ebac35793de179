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
  /** Names are kept and a source map is written, for people who read the code or debug it. */
  readonly readable: boolean;
  /** Modules that stay out of the file, by path in the repository, and the file that is imported instead. */
  readonly apart?: Readonly<Record<string, string>>;
  readonly firstLine?: string;
}

const TARGET = "node20";

/** Bundles one file of code, as content by path in the build. Code of other packages stays in those packages. */
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
  // CommonJS is made in a second step. A direct CommonJS bundle in a package of ES modules would do as Node does and
  // take `module.exports` of openapi-fetch for its default export.
  const { code, map } = await transform(outputFiles[0]?.text ?? "", {
    format,
    platform: format === "cjs" ? "node" : platform,
    target: TARGET,
    minifyWhitespace: true,
    // Node prints the whole line that throws an error.
    lineLimit: 120,
    minify: !readable,
    sourcemap: readable && "external",
    sourcesContent: false,
    sourcefile: name,
    // Test runners such as jest refuse a real `import()` in CommonJS.
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
