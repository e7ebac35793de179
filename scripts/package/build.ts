import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "./bundled.js";
import { bundles } from "./bundles.js";
import { declarationsOf } from "./declarations.js";
import { packedMap } from "./sources.js";

/** Folder of the build. It also contains the documentation site, which is not packed. */
export const FOLDER = "dist";

/** Builds the files of the package: content by path, relative to the folder of the build. */
export async function buildPackage(root: string): Promise<ReadonlyMap<string, string>> {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const code = await Promise.all(bundles.map((bundle) => bundled(bundle, root, FOLDER)));
  const files = new Map<string, string>([
    ...declarationsOf(root, ["src/index", "src/testing", "src/redisLimiter", "src/undiciFetch"]),
    // Both module systems share one declaration, so their types are the same. `require` needs it to be CommonJS.
    ["types/package.json", '{ "type": "commonjs" }\n'],
    ["index.d.ts", 'export * from "./types/src/index.js";\n'],
    ["redis.d.ts", 'export * from "./types/src/redisLimiter.js";\n'],
    ["undici.d.ts", 'export * from "./types/src/undiciFetch.js";\n'],
    ["testing.d.ts", 'export * from "./types/src/testing.js";\n'],
    ...["openapi", "openapi.safe"].flatMap((edition): [string, string][] => [
      [`${edition}.json`, JSON.stringify(JSON.parse(read(`generated/${edition}.json`)))],
      [`${edition}.yaml`, read(`generated/${edition}.yaml`)],
    ]),
    ...code.flat(),
  ]);
  for (const [path, text] of [...files].filter(([name]) => name.endsWith(".map"))) {
    const map = packedMap(text, FOLDER);
    files.set(path, map.text);
    for (const source of map.sources) files.set(source, read(source));
  }
  return files;
}
