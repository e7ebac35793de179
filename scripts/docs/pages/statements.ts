import { OUR_CHOICE } from "../../../contract-tests/facts/fact.js";
import { blocks, table } from "../markdown/write.js";
import type { Markdown, Page } from "../page.js";
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
  const where = ({ pointers }: SourcedStatement) =>
    linksTo(
      root,
      pointers.map((pointer) => `#${pointer}`),
    );
  const rowsOf = (isOne: (source: string) => boolean, reason: (each: SourcedStatement) => Markdown[]) =>
    statements
      .filter(({ source }) => isOne(source))
      .map((each) => [each.statement, ...reason(each), where(each), agreement(each.disagreements)]);
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
        sources.map(({ ref, from, id, about }) => [`[${ref}](#${id})`, ORIGINS[from].label, about]),
      ),
      "## What the sources say {#said}",
      ...sources.flatMap(({ ref, id }) => {
        const rows = rowsOf(
          (source) => source === ref && !assumed.includes(ref),
          () => [],
        );
        return rows.length === 0 && assumed.includes(ref)
          ? []
          : [`### ${ref} {#${id}}`, table(["It says", "In the spec", "The spec agrees"], rows)];
      }),
      "## What is assumed or chosen {#reasons}",
      table(
        ["Statement", "Kind", "Why", "In the spec", "The spec agrees"],
        rowsOf(
          (source) => source === OUR_CHOICE || assumed.includes(source),
          ({ source, why = "" }) => [source === OUR_CHOICE ? "chosen" : "assumed", why],
        ),
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
