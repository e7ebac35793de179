import { documentedFacts } from "../../../contract-tests/facts/index.js";
import { resolvePointer } from "../../../contract-tests/spec/json.js";
import { blocks, list, section, table } from "../markdown/write.js";
import type { Markdown, Page } from "../page.js";
import { sourceLine } from "../specification/evidence.js";
import type { DocumentedOperation } from "../specification/operations.js";
import type { Place } from "../specification/place.js";
import { unsettledStatements } from "../specification/unsettled.js";
import { isWithin, linksTo } from "./addresses.js";

const DESCRIPTION = "What no document settles, what is known of each question, and how a program copes.";

/** Writes the page of all that the documents leave open, and of what does not rest on one plain statement. */
export function openQuestionsPage(root: Place): Page {
  return {
    path: "open-questions",
    title: "Open questions",
    description: DESCRIPTION,
    markdown: blocks(
      DESCRIPTION,
      "Where the documents are silent or contradict each other nothing is decided here. The contract suite records what a store does as a *reading* instead of failing it, and the [local store](site:guides/local-store) can follow other readings than its own.",
      ...questionsOf(root).map((question) => questionMarkdown(root, question)),
      section(
        "## Statements that do not rest on one plain sentence of the vendor {#unsettled}",
        "All sentences of the spec that are observed or assumed, and all whose source has a reservation.",
        table(
          ["Statement", "Evidence", "Reservation", "Where"],
          unsettledStatements(root.value, documentedFacts).map(({ sentence, source, at }) => [
            sentence.replaceAll("**", ""),
            sourceLine(source),
            source.note ?? "",
            linksTo(root, at),
          ]),
        ),
      ),
    ),
  };
}

/** Lists the open questions that concern an operation, at the end of its page. */
export function openQuestionsAbout(root: Place, { place, responses }: DocumentedOperation): Markdown {
  const places = [place, ...responses.map(([, response]) => response)];
  const questions = questionsOf(root).filter((question) =>
    textsAt(question.at("at")).some((at) => places.some(({ pointer }) => isWithin(at, `#${pointer}`))),
  );
  const links = questions.map(
    (question) => `[${question.at("question").text()}](site:open-questions#${question.at("id").text()})`,
  );
  return section("## Open questions {#open-questions}", list(links));
}

function questionsOf(root: Place): Place[] {
  return root.at("x-open-questions").items();
}

function textsAt(place: Place): string[] {
  return place.items().map((item) => item.text());
}

/** Writes a question. Throws if it is about a place that is not there. */
function questionMarkdown(root: Place, question: Place): Markdown {
  const id = question.at("id").text();
  const at = textsAt(question.at("at"));
  for (const pointer of at)
    if (resolvePointer(root.value, pointer.slice(1)) === undefined)
      throw new Error(`The open question "${id}" is about ${pointer}, which is not in the spec.`);
  const advice = question.at("advice").optionalText();
  const commands = textsAt(question.at("variants")).map((name) => `\`npm run store -- --variant ${name}\``);
  return section(
    `## ${question.at("question").text()} {#${id}}`,
    question.at("known").text(),
    advice && `**What to do:** ${advice}`,
    at.length > 0 ? `**About:** ${linksTo(root, at)}` : "",
    commands.length > 0 ? `**To try another reading:** ${commands.join(", ")}` : "",
  );
}
