import { isObject } from "../../../contract-tests/spec/json.js";

/** An entry of the package with its declaration files for `import` and `require`. */
export interface Entry {
  /** Name in an import. */
  readonly name: string;
  readonly import: string;
  readonly require: string;
}

/** Reads the entries that contain code from package.json. Each needs types for `import` and `require`. */
export function entriesOf(manifest: unknown): Entry[] {
  if (!isObject(manifest) || !isObject(manifest.exports)) throw new Error("package.json has no exports.");
  const entries = Object.entries(manifest.exports).flatMap(([path, targets]) => {
    if (!isObject(targets)) return [];
    const name = `${String(manifest.name)}${path.slice(1)}`;
    return [{ name, import: typesOf(name, targets.import), require: typesOf(name, targets.require) }];
  });
  if (entries.length === 0) throw new Error("package.json has no exports with types.");
  return entries;
}

function typesOf(name: string, target: unknown): string {
  const types = isObject(target) ? target.types : undefined;
  if (typeof types !== "string") throw new Error(`${name} must have types for both import and require.`);
  return types;
}
