import MiniSearch from "minisearch";
import { SEARCH_OPTIONS } from "../search/options.js";
import { siteRoot } from "./root.js";

declare global {
  // What the script with the index leaves behind.
  var searchIndexOfSite: string | undefined;
}

/**
 * Loads the index, which is larger than most pages and needed by few readers.
 *
 * @throws Error where it cannot be loaded.
 */
export async function loadIndex(): Promise<MiniSearch> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${siteRoot()}assets/search-index.js`;
    script.addEventListener("load", () => {
      resolve();
    });
    script.addEventListener("error", () => {
      reject(new Error("The index of the search cannot be loaded."));
    });
    document.head.append(script);
  });
  return MiniSearch.loadJSON(globalThis.searchIndexOfSite ?? "", SEARCH_OPTIONS);
}
