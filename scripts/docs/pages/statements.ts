import { OUR_CHOICE } from "../../../contract-tests/facts/fact.js";
import { blocks, section, table } from "../markdown/write.js";
import type { Page } from "../page.js";
import type { Disagreement, SourcedStatement } from "../sourcedStatements.js";
import { originAt, sourceId } from "../specification/evidence.js";
import { ORIGINS } from "../specification/origins.js";
import type { Place } from "../specification/place.js";
import { linksTo } from "./addresses.js";

const DESCRIPTION =
  "What each source says, where the spec says it, and what is assumed or chosen, with the reason.";
/** Values may be whole schemas; the spec has the rest. */
const MOST_CHARACTERS = 160;

/** Writes the page of all statements that the spec rests on. */
export function statementsPage(root: Place, statements: readonly SourcedStatement[]): Page {
  const sources = root
    .at("x-sources")
    .items()
    .map((source) => {
      const from = originAt(source);
      const ref = source.at("ref").text();
      return { ref, from, id: sourceId(from, ref), about: source.at("about").text() };
    });
  const assumed = sources.filter(({ from }) => from === "assumed").map(({ ref }) => ref);
  const isReasoned = ({ source }: SourcedStatement) => source === OUR_CHOICE || assumed.includes(source);
  const where = ({ pointers }: SourcedStatement) =>
    linksTo(
      root,
      pointers.map((pointer) => `#${pointer}`),
    );
  const said = sources.filter(({ ref }) => !assumed.includes(ref) && ref !== OUR_CHOICE);
  return {
    path: "statements",
    title: "Statements and their sources",
    shortTitle: "Statements and sources",
    description: DESCRIPTION,
    markdown: blocks(
      `${DESCRIPTION} The statements are our words, not those of the sources. A test fails if a sentence of the spec is not listed, or if the spec does not agree with a statement.`,
      "## Sources {#sources}",
      table(
        ["Source", "Origin", "About"],
        sources.map(({ ref, from, id, about }) => [
          `[${ref}](#${ref === OUR_CHOICE ? "reasons" : id})`,
          ORIGINS[from].label,
          about,
        ]),
      ),
      "## What the sources say {#said}",
      ...said.map(({ ref, id }) =>
        section(
          `### ${ref} {#${id}}`,
          table(
            ["It says", "In the spec", "The spec agrees"],
            statements
              .filter(({ source }) => source === ref)
              .map((each) => [each.statement, where(each), agreement(each.disagreements)]),
          ),
        ),
      ),
      "## What is assumed or chosen {#reasons}",
      table(
        ["Statement", "Kind", "Why", "In the spec", "The spec agrees"],
        statements
          .filter(isReasoned)
          .map((each) => [
            each.statement,
            each.source === OUR_CHOICE ? "chosen" : "assumed",
            each.why ?? "",
            where(each),
            agreement(each.disagreements),
          ]),
      ),
    ),
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
