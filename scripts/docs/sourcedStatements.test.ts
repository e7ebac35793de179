import { documentedFacts, fileOfFact } from "../../contract-tests/facts/index.js";
import { operations } from "../../contract-tests/spec/operations.js";
import { readSpecification as readSpec } from "../../contract-tests/spec/specification.js";
import { statementsPage } from "./pages/statements.js";
import { sourcedStatements } from "./sourcedStatements.js";
import { placeOf } from "./specification/place.js";

const spec = readSpec();
const { document } = spec;
const root = placeOf(document);

test("the five pages come first, and the spec agrees with every statement", () => {
  const statements = sourcedStatements(document);
  const pages = [
    "List Segments",
    "Create Segments",
    "Update Segments",
    "Delete Segments",
    "Remove Shopper Profiles from Segment",
  ];
  expect(pages).toEqual(Object.values(operations).map(({ pointer }) => spec.at(pointer)?.summary));
  expect([...new Set(statements.map(({ source }) => source))].slice(0, pages.length)).toEqual(pages);
  const short = pages.filter((page) => documentedFacts.filter(({ source }) => source === page).length <= 10);
  expect(short.map((page) => `contract-tests/facts has too few facts of: ${page}`)).toEqual([]);
  const fileOf = (text: string) => documentedFacts.filter(({ fact }) => fact === text).map(fileOfFact)[0];
  const contradicted = statements.filter(({ disagreements }) => disagreements.length > 0);
  expect(contradicted.map(({ statement }) => `${fileOf(statement)}: ${statement}`)).toEqual([]);
});

test("each statement of a source is listed once, with all its places", () => {
  const statements = sourcedStatements(document);
  const keys = statements.map(({ source, statement }) => `${source}: ${statement}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(statements.flatMap(({ pointers }) => pointers)).toHaveLength(documentedFacts.length);
});

test("a statement that the spec contradicts is shown with both values", () => {
  const pointer = "/paths/~1segments/post/x-limits/concurrentRequests";
  const fact = { source: "Create Segments", fact: "At most 7.", pointer, expected: 7 };
  const statements = sourcedStatements(document, [fact]);
  expect(statements).toEqual([
    {
      source: "Create Segments",
      statement: "At most 7.",
      why: undefined,
      pointers: [pointer],
      disagreements: [{ pointer, theirs: "7", ours: "10" }],
    },
  ]);
  expect(statementsPage(root, statements).markdown).toContain(
    `### Create Segments {#create-segments}

| It says | In the spec | The spec agrees |
| --- | --- | --- |
| At most 7. | [Create Segments, limits](site:operations/createSegments#limits) | **no:** \`10\`, not \`7\`, at \`#${pointer}\` |
`,
  );
});

test("what no source says is shown with its reason, and whether it is assumed or chosen", () => {
  const pointer = "/info/version";
  const facts = ["Inference", "Our choice"].map((source) => ({
    source,
    fact: `By ${source}.`,
    pointer,
    expected: "1.0.0",
    why: "It must be something.",
  }));
  const { markdown } = statementsPage(root, sourcedStatements(document, facts));
  expect(markdown.split("\n").slice(-2)).toEqual([
    "| By Inference. | assumed | It must be something. | [the introduction](site:index#about) | yes |",
    "| By Our choice. | chosen | It must be something. | [the introduction](site:index#about) | yes |",
  ]);
});
