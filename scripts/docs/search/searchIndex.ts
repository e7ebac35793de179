import MiniSearch, { type Options, type SearchResult } from "minisearch";
import type { SearchDocument } from "./documents.js";
import { meanings, queryTokens, stem, textTokens } from "./words.js";

/** Name under which the script leaves the index to the page. */
const INDEX_NAME = "searchIndexOfSite";

/** How much a page is worth, by the beginning of its path: what tells how to do things first, tables of facts last. */
const WORTH: readonly (readonly [path: string, worth: number])[] = [
  ["operations/", 2.5],
  ["guides/", 2],
  ["index", 0.5],
  ["client", 0.4],
  ["schemas", 0.6],
  ["open-questions", 0.4],
  ["statements", 0.3],
];

/** How the index is made and asked; both sides must agree. */
export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ["heading", "title", "text"],
  storeFields: ["heading", "title", "text"],
  tokenize: textTokens,
  processTerm: (word) => stem(word) || null,
  searchOptions: {
    tokenize: queryTokens,
    processTerm: (word) => meanings(word),
    boost: { heading: 4, title: 2 },
    boostDocument: (id) => WORTH.find(([path]) => String(id).startsWith(path))?.[1] ?? 1,
    prefix: (term) => term.length > 2,
    // A slip in a long word is forgiven.
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    weights: { prefix: 0.3, fuzzy: 0.2 },
  },
};

/** Writes the index as a script, since a page that was opened from a folder may load scripts and no data. */
export function searchIndexScript(documents: readonly SearchDocument[]): string {
  const search = new MiniSearch(SEARCH_OPTIONS);
  search.addAll(documents);
  return `globalThis.${INDEX_NAME} = ${JSON.stringify(JSON.stringify(search))};\n`;
}

/** Finds parts of pages with any of the words, first those with most of them, and those that are about nothing else. */
export function find(index: MiniSearch, question: string): SearchResult[] {
  const words = queryTokens(question)
    .map(meanings)
    .filter(({ length }) => length > 0);
  const asked = words.map(([word]) => word).join(" ");
  const boostTerm = (term: string) => (words.some(([own]) => own === term) ? 1 : 0.3);
  const scored = index.search(question, { boostTerm }).map((result) => {
    const found = words.filter((same) => same.some((word) => result.queryTerms.includes(word)));
    const heading = queryTokens(String(result.heading)).map(stem).join(" ");
    const exact = heading === asked ? 2 : 1;
    return { ...result, score: result.score * exact * (found.length / words.length) ** 2 };
  });
  return scored.sort((one, other) => other.score - one.score);
}
