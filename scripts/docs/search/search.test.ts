import MiniSearch from "minisearch";
import { readdirSync, readFileSync } from "node:fs";
import { snippetOf } from "../browser/searchResult.js";
import { pagesOf, siteOf } from "../site.js";
import { sampleSources } from "../testing/sampleSources.js";
import { searchDocuments } from "./documents.js";
import { find, SEARCH_OPTIONS } from "./searchIndex.js";
import { queryTokens, stem, textTokens } from "./words.js";

const GUIDES = "openapi/guides";

const index = new MiniSearch(SEARCH_OPTIONS);
const sources = {
  ...sampleSources(),
  readme: readFileSync("README.md", "utf8"),
  guides: readdirSync(GUIDES).map((fileName) => ({
    fileName,
    markdown: readFileSync(`${GUIDES}/${fileName}`, "utf8"),
  })),
};
index.addAll(pagesOf(siteOf(sources)).flatMap(searchDocuments));
const found = (question: string) => find(index, question).map(({ id }) => String(id));

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

test("the forms of a word are one", () => {
  expect(["deletes", "deleted", "deleting", "Delete"].map(stem)).toEqual(Array(4).fill("delet"));
  expect(["retries", "retrying", "retry"].map(stem)).toEqual(Array(3).fill("retry"));
  expect(["the", "id:in"].map(stem)).toEqual(["", "id:in"]);
});

test("id:in leads to the parameter first", () => {
  expect(found("id:in").slice(0, 3).sort()).toEqual([
    "operations/deleteSegments.html#parameter-id-in",
    "operations/listSegments.html#parameter-id-in",
    "operations/removeShopperProfilesFromSegment.html#parameter-id-in",
  ]);
});

test.each([
  ["id:in", /^operations\/\w+\.html#parameter-id-in$/],
  ["delete all", /^operations\/deleteSegments\.html/],
  ["429", /^operations\/\w+\.html#status-429$/],
  ["retry", /^guides\/errors-and-retries\.html/],
  ["token", /^guides\/first-request\.html#get-a-token$/],
  ["limit", /^guides\/limits\.html/],
  ["uuid", /^operations\/\w+\.html#.*id$/],
  ["pagination", /^operations\/listSegments\.html#status-200\.meta\.pagination/],
  ["rate limit", /^guides\/limits\.html/],
  ["shopper profile", /^operations\/removeShopperProfilesFromSegment\.html/],
  ["maximum name length", /^guides\/limits\.html/],
  ["npm install", /^index\.html#install$/],
  // Words that the site does not use, and questions of which it does not have every word.
  ["upsert", /^guides\/many-segments\.html#bring-a-store-up-to-date$/],
  ["batch size", /^guides\/(?:limits|many-segments)\.html/],
  ["name length", /^guides\/limits\.html/],
  ["remove member", /^operations\/removeShopperProfilesFromSegment\.html/],
  ["delete every segment", /^operations\/deleteSegments\.html/],
  ["how do I paginate zzzz", /^operations\/listSegments\.html/],
])("%s: the page that answers it is first", (question, id) => {
  expect(found(question)[0]).toMatch(id);
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
