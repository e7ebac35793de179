import type { Options } from "minisearch";
import type { SearchDocument } from "./documents.js";
import { queryTokens, textTokens } from "./tokens.js";

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
