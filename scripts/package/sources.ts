import { posix } from "node:path";

/** A source map whose sources lie in the package, and where they are in the repository. */
export interface PackedMap {
  readonly text: string;
  /** Paths relative to the repository. */
  readonly sources: readonly string[];
}

/**
 * Points a source map at the copies of its sources in the folder of the build.
 *
 * @param text The map, its sources relative to that folder.
 * @param folder Path of that folder in the repository.
 * @throws Error for what is no source map.
 */
export function packedMap(text: string, folder: string): PackedMap {
  const map: unknown = JSON.parse(text);
  if (typeof map !== "object" || map === null || !("sources" in map) || !Array.isArray(map.sources)) {
    throw new Error("The source map has no sources.");
  }
  const sources = map.sources.map((source) => posix.join(folder, String(source)));
  return { text: JSON.stringify({ ...map, sources }), sources };
}
