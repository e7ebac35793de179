import MiniSearch from "minisearch";
import { snippetOf } from "../browser/searchResult.js";
import { pagesOf, siteOf } from "../site.js";
import { sampleSources } from "../testing/sampleSources.js";
import { searchDocuments } from "./documents.js";
import { queryTokens, SEARCH_OPTIONS, textTokens } from "./searchIndex.js";

const index = new MiniSearch(SEARCH_OPTIONS);
index.addAll(pagesOf(siteOf(sampleSources())).flatMap(searchDocuments));
const found = (query: string) => index.search(query).map(({ id }) => String(id));

test("words that are made of others are found as a whole and in part", () => {
  expect(queryTokens("the id:in of /segments")).toEqual(["the", "id:in", "of", "segments"]);
  expect(textTokens("id:in, listSegments")).toEqual([
    "id:in",
    "in",
    "id",
    "listSegments",
    "list",
    "Segments",
  ]);
});

test("id:in leads to the parameter first", () => {
  expect(found("id:in").slice(0, 3).sort()).toEqual([
    "operations/deleteSegments.html#parameter-id-in",
    "operations/listSegments.html#parameter-id-in",
    "operations/removeShopperProfilesFromSegment.html#parameter-id-in",
  ]);
});

test.each([
  ["429", "operations/listSegments.html#status-429"],
  ["Retry-After", "schemas.html#header-RetryAfter"],
  ["200 or 201", "open-questions.html#update-status"],
  ["created_at", "schemas.html#Segment.created_at"],
  ["segments.create", "client.html#segments.create"],
  ["quot", "operations/createSegments.html#status-429"],
  ["conflcit", "operations/createSegments.html#status-409"],
])("%s is found", (query, id) => {
  expect(found(query)).toContain(id);
});

test("a snippet begins near what was found, and marks it", () => {
  const text = `${"word ".repeat(30)}then id:in follows ${"more ".repeat(40)}`;
  const parts = snippetOf(text, ["id:in"]);
  expect(parts.find(({ isMatch }) => isMatch)?.text).toBe("id:in");
  expect(parts[0]?.text).toMatch(/^… (?:word )+then $/);
  expect(parts.map((part) => part.text).join("").length).toBeLessThan(150);
  expect(snippetOf("a.b", ["."])).toEqual([
    { text: "a", isMatch: false },
    { text: ".", isMatch: true },
    { text: "b", isMatch: false },
  ]);
});
