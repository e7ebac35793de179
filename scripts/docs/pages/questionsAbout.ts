import type { Block } from "../blocks/block.js";
import type { DocumentedOperation } from "../specification/operation.js";
import type { DocumentedSpecification } from "../specification/specification.js";
import { PAGES } from "./addresses.js";

/** Lists the open questions that concern an operation, at the end of its page. */
export function openQuestionsAbout(
  { openQuestions }: DocumentedSpecification,
  { pointer }: DocumentedOperation,
): Block[] {
  const isOfIt = (at: string) => at === `#${pointer}` || at.startsWith(`#${pointer}/`);
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
