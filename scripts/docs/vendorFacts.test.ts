import { documentedFacts, fileOfFact } from "../../contract-tests/facts/index.js";
import { operations } from "../../contract-tests/spec/operations.js";
import { readSpecification } from "../../contract-tests/spec/specification.js";
import { vendorFactsPage } from "./pages/vendorFacts.js";
import { vendorFacts } from "./vendorFacts.js";

const specification = readSpecification();
const { document } = specification;

test("the five pages come first, and everything that they say stands in the spec", () => {
  const pages = vendorFacts(document).filter(({ isPage }) => isPage);
  expect(pages.map(({ title }) => title)).toEqual(
    Object.values(operations).map(({ pointer }) => specification.at(pointer)?.summary),
  );
  const short = pages.filter(({ facts }) => facts.length <= 10);
  expect(short.map(({ title }) => `contract-tests/facts has too few facts of: ${title}`)).toEqual([]);
  for (const { facts } of pages) {
    const contradicted = facts.filter(({ agrees }) => !agrees);
    const fileOf = (pointer: string) =>
      documentedFacts.filter((fact) => fact.pointer === pointer).map(fileOfFact)[0];
    expect(contradicted.map(({ fact, pointer }) => `${fileOf(pointer)}: ${fact}`)).toEqual([]);
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
