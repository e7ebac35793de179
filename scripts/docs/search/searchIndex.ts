import MiniSearch, { type Options } from "minisearch";
import type { SearchDocument } from "./documents.js";

const WORD = /[\p{L}\p{N}_]+(?:[:.\-/][\p{L}\p{N}_]+)*/gu;
/** Name under which the script leaves the index to the page. */
const INDEX_NAME = "searchIndexOfSite";

/** How the index is made and asked; both sides must agree. */
export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ["heading", "title", "text"],
  storeFields: ["heading", "title", "text"],
  tokenize: textTokens,
  searchOptions: {
    tokenize: queryTokens,
    boost: { heading: 4, title: 2 },
    combineWith: "AND",
    prefix: true,
    // A slip in a long word is forgiven.
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
  },
};

/** Writes the index as a script, since a page that was opened from a folder may load scripts and no data. */
export function searchIndexScript(documents: readonly SearchDocument[]): string {
  const search = new MiniSearch(SEARCH_OPTIONS);
  search.addAll(documents);
  return `globalThis.${INDEX_NAME} = ${JSON.stringify(JSON.stringify(search))};\n`;
}

/** Splits what a reader asks for into words; `id:in` is one. */
export function queryTokens(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word);
}

/**
 * Splits a text into words. Of a word that is made of others these are words too, and so is what follows the first:
 * `client.list`, `client`, `list`; of `a.b.c` also `b.c`.
 */
export function textTokens(text: string): string[] {
  return queryTokens(text).flatMap((word) => {
    const parts = word.split(/[:.\-/_]|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== "");
    const ends = [...word.matchAll(/[:.\-/]/g)].map(({ index }) => word.slice(index + 1));
    return [...new Set([word, ...ends, ...(parts.length > 1 ? parts : [])])];
  });
}
