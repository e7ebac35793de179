import type { Block, Page } from "../blocks/block.js";
import { sourceLine } from "../specification/evidence.js";
import type { DocumentedOperation } from "../specification/operation.js";
import type { OpenQuestion } from "../specification/openQuestion.js";
import type { DocumentedSpecification } from "../specification/specification.js";
import { isWithin, linksTo, PAGES } from "./addresses.js";

const DESCRIPTION = "What no document settles, what is known of each question, and how a program copes.";

/** Writes the page of all that the documents leave open, and of what does not rest on one plain statement. */
export function openQuestionsPage(specification: DocumentedSpecification): Page {
  return {
    path: PAGES.openQuestions,
    title: "Open questions",
    shortTitle: "Open questions",
    description: DESCRIPTION,
    isDangerous: false,
    blocks: [
      {
        kind: "prose",
        markdown: `${DESCRIPTION}\n\nWhere the documents are silent or contradict each other nothing is decided here. The contract suite records what a store does as a *reading* instead of failing it, and the [local store](site:guides/local-store) can follow other readings than its own.`,
      },
      ...specification.openQuestions.flatMap((question) => questionBlocks(specification, question)),
      ...unsettledBlocks(specification),
    ],
  };
}

/** Lists the open questions that concern an operation, at the end of its page. */
export function openQuestionsAbout(
  { openQuestions }: DocumentedSpecification,
  operation: DocumentedOperation,
): Block[] {
  const isOfIt = (at: string) =>
    [operation, ...operation.responses].some(({ pointer }) => isWithin(at, `#${pointer}`));
  const questions = openQuestions.filter(({ at }) => at.some(isOfIt));
  if (questions.length === 0) return [];
  return [
    { kind: "heading", level: 2, id: "open-questions", text: "Open questions" },
    {
      kind: "prose",
      markdown: questions
        .map(({ id, question }) => `- [${question}](site:${PAGES.openQuestions}#${id})`)
        .join("\n"),
    },
  ];
}

function questionBlocks(specification: DocumentedSpecification, question: OpenQuestion): Block[] {
  const { id, question: text, known, advice, at, variants } = question;
  const command = variants.map((name) => `\`npm run store -- --variant ${name}\``);
  const lines = [
    ...(advice === undefined ? [] : [`**What to do:** ${advice}`]),
    ...(at.length === 0 ? [] : [`**About:** ${linksTo(specification, at)}`]),
    ...(command.length === 0 ? [] : [`**To try another reading:** ${command.join(", ")}`]),
  ];
  return [
    { kind: "heading", level: 2, id, text },
    { kind: "prose", markdown: [known, ...lines].join("\n\n") },
  ];
}

function unsettledBlocks(specification: DocumentedSpecification): Block[] {
  const rows = specification.unsettled.map(({ sentence, source, at }) => [
    sentence.replaceAll("**", ""),
    sourceLine(source),
    source.note ?? "",
    linksTo(specification, at),
  ]);
  return [
    {
      kind: "heading",
      level: 2,
      id: "unsettled",
      text: "Statements that do not rest on one plain sentence of the vendor",
    },
    {
      kind: "prose",
      markdown:
        "All sentences of the spec that are observed or assumed, and all whose source has a reservation.",
    },
    {
      kind: "table",
      label: "Statements with a reservation",
      head: ["Statement", "Evidence", "Reservation", "Where"],
      rows,
    },
  ];
}
