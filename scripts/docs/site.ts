import type { Page, PageGroup, Sample } from "./blocks/block.js";
import { clientPage, type ClientSource } from "./pages/client.js";
import { guidePage, type GuideSource } from "./pages/guide.js";
import { openQuestionsPage } from "./pages/openQuestions.js";
import { operationPage } from "./pages/operation.js";
import { overviewPage } from "./pages/overview.js";
import { schemasPage } from "./pages/schemas.js";
import { statementsPage } from "./pages/statements.js";
import type { DocumentedOperation } from "./specification/operation.js";
import { sourcedStatements } from "./sourcedStatements.js";
import { readSpecification } from "./specification/specification.js";

/** All that the site is made of. */
export interface SiteSources {
  /** The bundled spec, parsed. */
  readonly document: unknown;
  /** In the order in which they are read. */
  readonly guides: readonly GuideSource[];
  readonly client: ClientSource;
  /** The answer that a sample got, undefined where none is kept: by operation and by label of the sample. */
  readonly answerTo: (operationId: string, label: string) => string | undefined;
}

/** The whole site, before it is given a form. */
export interface Site {
  readonly title: string;
  readonly summary: string;
  readonly groups: readonly PageGroup[];
}

/** Puts the pages together. */
export function siteOf({ document, guides, client, answerTo }: SiteSources): Site {
  const specification = readSpecification(document);
  const guidePages = guides.map(guidePage);
  const clientPages = [clientPage(specification, client)];
  const operations = specification.operations.map((operation) =>
    operationPage(specification, operation, samplesOf(operation, answerTo)),
  );
  return {
    title: specification.title,
    summary: specification.summary,
    groups: [
      { title: "Start", pages: [overviewPage(specification, guidePages)] },
      { title: "Operations", pages: operations },
      { title: "Guides", pages: guidePages },
      {
        title: "Reference",
        pages: [
          ...clientPages,
          schemasPage(specification),
          openQuestionsPage(specification),
          statementsPage(specification, sourcedStatements(document)),
        ],
      },
    ].filter(({ pages }) => pages.length > 0),
  };
}

/** Lists the pages of a site in the order of its list of pages. */
export function pagesOf({ groups }: Site): Page[] {
  return groups.flatMap(({ pages }) => pages);
}

function samplesOf(
  { operationId, samples }: DocumentedOperation,
  answerTo: SiteSources["answerTo"],
): Sample[] {
  return samples.map(({ lang, label, source }) => {
    const answer = answerTo(operationId, label);
    return {
      label,
      language: lang,
      source,
      answer: answer === undefined ? undefined : { language: languageOfAnswer(answer), source: answer },
    };
  });
}

// What a program prints is JSON or close to it, or words.
function languageOfAnswer(answer: string): string {
  return /^(?:\d{3} )?[[{]/.test(answer) ? "typescript" : "text";
}
