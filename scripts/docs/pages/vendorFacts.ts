import type { Block, Page } from "../blocks/block.js";
import type { DocumentFacts, VendorFact } from "../vendorFacts.js";
import { PAGES } from "./addresses.js";

const DESCRIPTION = "Every statement of the vendor's documents beside what stands in the spec, fact by fact.";
/** Values may be whole schemas; the spec has the rest. */
const MOST_CHARACTERS = 160;

/** Writes the page that holds the vendor's documents against the spec. */
export function vendorFactsPage(documents: readonly DocumentFacts[]): Page {
  return {
    path: PAGES.vendorFacts,
    title: "The vendor's pages, fact by fact",
    shortTitle: "Fact by fact",
    description: DESCRIPTION,
    isDangerous: false,
    blocks: [
      {
        kind: "prose",
        markdown: `${DESCRIPTION} The list is kept by hand; a change in the list alone or in the spec alone fails the tests.`,
      },
      ...documents.flatMap(documentBlocks),
    ],
  };
}

function documentBlocks({ title, isPage, facts }: DocumentFacts): Block[] {
  const same = facts.filter(({ agrees }) => agrees).length;
  const kind = isPage ? "One of the vendor's five pages." : "Another source.";
  return [
    { kind: "heading", level: 2, id: idOf(title), text: title },
    {
      kind: "prose",
      markdown: `${kind} ${same} of ${facts.length} statements stand in the spec as they are made.`,
    },
    {
      kind: "table",
      label: `Statements of ${title}`,
      head: ["It says", "As a value", "The spec says", "Where"],
      rows: facts.map(rowOf),
    },
  ];
}

function rowOf({ fact, pointer, theirs, ours, agrees }: VendorFact): string[] {
  return [fact, code(theirs), agrees ? "the same" : `**${code(ours)}**`, code(`#${pointer}`)];
}

function code(value: string): string {
  const line = value.replace(/\s+/g, " ");
  const shown = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
  return shown.includes("`") ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
