import { readFileSync } from "node:fs";
import { vendorFactsPage } from "./pages/vendorFacts.js";
import { vendorFacts } from "./vendorFacts.js";

const document: unknown = JSON.parse(readFileSync("generated/openapi.json", "utf8"));

test("the five pages come first, and everything that they say stands in the spec", () => {
  const pages = vendorFacts(document).filter(({ isPage }) => isPage);
  expect(pages.map(({ title }) => title)).toEqual([
    "List Segments",
    "Create Segments",
    "Update Segments",
    "Delete Segments",
    "Remove Shopper Profiles from Segment",
  ]);
  for (const { facts } of pages) {
    expect(facts.length).toBeGreaterThan(10);
    const contradicted = facts.filter(({ agrees }) => !agrees);
    expect(contradicted.map(({ fact }) => `contract-tests/facts: ${fact}`)).toEqual([]);
  }
});

test("a statement that the spec does not repeat is shown with what the spec says", () => {
  const fact = {
    page: "Create Segments",
    fact: "At most 7.",
    pointer: "/paths/~1segments/post/x-limits/concurrentRequests",
    expected: 7,
  };
  const [list, create] = vendorFacts(document, [fact]);
  expect(list?.facts).toEqual([]);
  expect(create?.facts).toEqual([
    {
      fact: "At most 7.",
      pointer: fact.pointer,
      theirs: "7",
      ours: "10",
      agrees: false,
    },
  ]);
  const { blocks } = vendorFactsPage(create ? [create] : []);
  expect(JSON.stringify(blocks)).toContain("0 of 1 statements");
  expect(blocks).toContainEqual(
    expect.objectContaining({ rows: [["At most 7.", "`7`", "**`10`**", `\`#${fact.pointer}\``]] }),
  );
});
