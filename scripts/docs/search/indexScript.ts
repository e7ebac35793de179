import MiniSearch from "minisearch";
import type { SearchDocument } from "./documents.js";
import { SEARCH_OPTIONS } from "./options.js";

/** Name under which the script leaves the index to the page. */
export const INDEX_NAME = "searchIndexOfSite";

/**
 * Writes the index as a script, since a page that was opened from a folder may load scripts and no data.
 *
 * @param documents All parts of all pages.
 */
export function searchIndexScript(documents: readonly SearchDocument[]): string {
  const search = new MiniSearch(SEARCH_OPTIONS);
  search.addAll(documents);
  return `globalThis.${INDEX_NAME} = ${JSON.stringify(JSON.stringify(search))};\n`;
}
