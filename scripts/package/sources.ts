import { posix } from "node:path";

/** A source map whose sources are in the package. */
export interface PackedMap {
  readonly text: string;
  /** Paths of the sources, relative to the repository. */
  readonly sources: readonly string[];
}

/** Points a source map to the copies of its sources in the folder of the build. */
export function packedMap(text: string, folder: string): PackedMap {
  const map: unknown = JSON.parse(text);
  if (typeof map !== "object" || map === null || !("sources" in map) || !Array.isArray(map.sources)) {
    throw new Error("The source map has no sources.");
  }
  const sources = map.sources.map((source) => posix.join(folder, String(source)));
  return { text: JSON.stringify({ ...map, sources }), sources };
}
