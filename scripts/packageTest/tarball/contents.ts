import { posix } from "node:path";
import { isObject } from "../../../contract-tests/spec/json.js";

/** Files allowed at the top of the package. All others are in `dist/`. */
const TOP = new Set(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]);
const CODE = /^dist\/[^/]+\.(js|cjs|mjs)$/;
const MAP = /^dist\/.+\.map$/;
const DECLARATION = /^dist\/.+\.d\.[cm]?ts$/;
const SPECIFICATION = /^dist\/openapi(?:\.safe)?\.(json|yaml)$/;
/** Sets the module format of the declarations beside it. */
const FORMAT = /^dist\/.+\/package\.json$/;
/** Install scripts among them, and what is for the repository alone. */
const UNWANTED = [
  "scripts",
  "private",
  "devDependencies",
  "overrides",
  "allowScripts",
  "peerDependencies",
  "optionalDependencies",
  "bundledDependencies",
];

/** Lists files that do not belong in the package, broken source maps and problems of the manifest. */
export function contentProblems(files: readonly string[], read: (file: string) => string): string[] {
  const maps = files
    .filter((file) => MAP.test(file))
    .map((file): { file: string; map: unknown } => ({ file, map: JSON.parse(read(file)) }));
  const sources = new Set(maps.flatMap(({ file, map }) => sourcesOf(file, map)));
  const pointers = files.filter((file) => CODE.test(file)).flatMap((file) => pointersIn(file, read(file)));
  const belongs = (file: string) =>
    TOP.has(file) ||
    [CODE, MAP, DECLARATION, SPECIFICATION, FORMAT].some((form) => form.test(file)) ||
    sources.has(file);
  return [
    ...files.filter((file) => !belongs(file)).map((file) => `${file} does not belong in the package`),
    ...files.filter((file) => /\.test\./.test(file)).map((file) => `${file} is a test`),
    ...maps.flatMap(({ file, map }) => mapProblems(file, map, files)),
    ...pointers
      .filter(({ map }) => !files.includes(map))
      .map(({ file, map }) => `${file} points to ${map}, which does not exist`),
    ...maps
      .filter(({ file }) => !pointers.some(({ map }) => map === file))
      .map(({ file }) => `${file} is a source map that no code points to`),
    ...manifestProblems(JSON.parse(read("package.json"))),
  ];
}

function sourcesOf(file: string, map: unknown): string[] {
  const sources: unknown = isObject(map) ? map.sources : undefined;
  if (!Array.isArray(sources)) return [];
  return sources.map((source) => posix.join(posix.dirname(file), String(source)));
}

function mapProblems(file: string, map: unknown, files: readonly string[]): string[] {
  const sources = sourcesOf(file, map);
  if (sources.length === 0) return [`${file} has no sources`];
  const contents: unknown = isObject(map) ? map.sourcesContent : undefined;
  return sources.flatMap((source, index) => {
    const included = Array.isArray(contents) && typeof contents[index] === "string";
    return included || files.includes(source)
      ? []
      : [`${file} names ${source}, which is not in the map or the package`];
  });
}

function pointersIn(file: string, text: string): { file: string; map: string }[] {
  const name = /^\/\/# sourceMappingURL=(.+)$/m.exec(text)?.[1];
  return name === undefined ? [] : [{ file, map: posix.join(posix.dirname(file), name) }];
}

function manifestProblems(manifest: unknown): string[] {
  if (!isObject(manifest)) return ["package.json is not an object"];
  return [
    ...UNWANTED.filter((name) => name in manifest).map((name) => `package.json has ${name}`),
    ...(JSON.stringify(manifest.dependencies) === '{"openapi-fetch":"0.17.0"}'
      ? []
      : ["openapi-fetch 0.17.0 must be the only dependency"]),
    ...(manifest.sideEffects === false ? [] : ["sideEffects must be false"]),
    ...(isObject(manifest.engines) && "node" in manifest.engines ? [] : ["engines must name Node"]),
  ];
}
