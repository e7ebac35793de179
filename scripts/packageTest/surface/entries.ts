import { isObject } from "../../../contract-tests/spec/pointer.js";

/** An entry of the package that has types, with the file of its declarations for each way to load it. */
export interface Entry {
  /** As its users name it. */
  readonly name: string;
  readonly import: string;
  readonly require: string;
}

/**
 * Reads the entries of code from package.json.
 *
 * @param manifest - The content of package.json.
 * @throws {Error} Where an entry has types for one way to load it alone, or none has.
 */
export function entriesOf(manifest: unknown): Entry[] {
  if (!isObject(manifest) || !isObject(manifest.exports)) throw new Error("package.json has no exports.");
  const entries = Object.entries(manifest.exports).flatMap(([path, targets]) => {
    if (!isObject(targets)) return [];
    const name = `${String(manifest.name)}${path.slice(1)}`;
    return [{ name, import: typesOf(name, targets.import), require: typesOf(name, targets.require) }];
  });
  if (entries.length === 0) throw new Error("package.json exports nothing that has types.");
  return entries;
}

function typesOf(name: string, target: unknown): string {
  const types = isObject(target) ? target.types : undefined;
  if (typeof types !== "string") throw new Error(`${name} lacks types for one of import and require.`);
  return types;
}
