import { OUR_CHOICE } from "../../../contract-tests/facts/fact.js";
import type { Block, Page } from "../blocks/block.js";
import { headingId } from "../markdown/toHtml.js";
import type { Disagreement, SourcedStatement } from "../sourcedStatements.js";
import { ORIGINS } from "../specification/evidence.js";
import type { DocumentedSpecification } from "../specification/specification.js";
import { linksTo, PAGES } from "./addresses.js";

const DESCRIPTION =
  "What each source says, where the spec says it, and what is assumed or chosen, with the reason.";
/** Values may be whole schemas; the spec has the rest. */
const MOST_CHARACTERS = 160;

/** Writes the page of all statements that the spec rests on. */
export function statementsPage(
  specification: DocumentedSpecification,
  statements: readonly SourcedStatement[],
): Page {
  const { sources } = specification;
  const reasoned = new Set([
    OUR_CHOICE,
    ...sources.flatMap(({ from, ref }) => (from === "assumed" ? [ref] : [])),
  ]);
  const where = ({ pointers }: SourcedStatement) =>
    linksTo(
      specification,
      pointers.map((pointer) => `#${pointer}`),
    );
  return {
    path: PAGES.statements,
    title: "Statements and their sources",
    shortTitle: "Statements and sources",
    description: DESCRIPTION,
    isDangerous: false,
    blocks: [
      {
        kind: "prose",
        markdown: `${DESCRIPTION} The statements are our words, not those of the sources. A test fails if a sentence of the spec is not listed, or if the spec does not agree with a statement.`,
      },
      { kind: "heading", level: 2, id: "sources", text: "Sources" },
      {
        kind: "table",
        label: "Sources",
        head: ["Source", "Origin", "About"],
        rows: sources.map(({ ref, from, about }) => [
          `[${ref}](#${reasoned.has(ref) ? "reasons" : headingId(ref)})`,
          ORIGINS[from].label,
          about,
        ]),
      },
      { kind: "heading", level: 2, id: "said", text: "What the sources say" },
      ...sources
        .filter(({ ref }) => !reasoned.has(ref))
        .flatMap(({ ref }): Block[] => [
          { kind: "heading", level: 3, id: headingId(ref), text: ref },
          {
            kind: "table",
            label: `Statements of ${ref}`,
            head: ["It says", "In the spec", "The spec agrees"],
            rows: statements
              .filter(({ source }) => source === ref)
              .map((each) => [each.statement, where(each), agreement(each.disagreements)]),
          },
        ]),
      { kind: "heading", level: 2, id: "reasons", text: "What is assumed or chosen" },
      {
        kind: "table",
        label: "Assumptions and choices",
        head: ["Statement", "Kind", "Why", "In the spec", "The spec agrees"],
        rows: statements
          .filter(({ source }) => reasoned.has(source))
          .map((each) => [
            each.statement,
            each.source === OUR_CHOICE ? "chosen" : "assumed",
            each.why ?? "",
            where(each),
            agreement(each.disagreements),
          ]),
      },
    ],
  };
}

function agreement(disagreements: readonly Disagreement[]): string {
  if (disagreements.length === 0) return "yes";
  return disagreements
    .map(
      ({ pointer, theirs, ours }) => `**no:** ${code(ours)}, not ${code(theirs)}, at ${code(`#${pointer}`)}`,
    )
    .join("; ");
}

function code(value: string): string {
  const line = value.replace(/\s+/g, " ");
  const shown = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
  return shown.includes("`") ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}
