import type { Markdown, Page, PageGroup } from "./page.js";
import { guidePage, type GuideSource } from "./pages/guide.js";
import { openQuestionsPage } from "./pages/openQuestions.js";
import { operationPage, type AnswerTo } from "./pages/operation.js";
import { overviewPage } from "./pages/overview.js";
import { schemasPage } from "./pages/schemas.js";
import { statementsPage } from "./pages/statements.js";
import { sourcedStatements } from "./sourcedStatements.js";
import { operationsOf } from "./specification/operations.js";
import { placeOf } from "./specification/place.js";

/** Files of the spec that pages link, both editions. */
export const SPEC_FILES = ["openapi.json", "openapi.yaml", "openapi.safe.json", "openapi.safe.yaml"];

/** All that the site is made of. */
export interface SiteSources {
  /** The bundled spec, parsed. */
  readonly document: unknown;
  readonly readme: Markdown;
  /** In the order in which they are read. */
  readonly guides: readonly GuideSource[];
  readonly clientPages: readonly Page[];
  readonly answerTo: AnswerTo;
}

/** The whole site, before it is given a form. */
export interface Site {
  readonly title: string;
  readonly summary: string;
  readonly groups: readonly PageGroup[];
}

/** Puts the pages together. */
export function siteOf({ document, readme, guides, clientPages, answerTo }: SiteSources): Site {
  const root = placeOf(document);
  // Names that are words of the guides too stay as they are.
  const exported = [...(clientPages[0]?.names ?? [])].filter(([name]) => /Error$|^[a-z]+[A-Z]/.test(name));
  const guidePages = guides.map((guide) => ({ ...guidePage(guide), names: new Map(exported) }));
  return {
    title: root.at("info").at("title").text(),
    summary: root.at("info").at("summary").text(),
    groups: [
      { title: "Start", pages: [overviewPage(root, guidePages, readme, answerTo)] },
      {
        title: "Operations",
        pages: operationsOf(root).map((operation) => operationPage(root, operation, answerTo)),
      },
      { title: "Guides", pages: guidePages },
      { title: "Client reference", pages: clientPages },
      {
        title: "Contract",
        pages: [
          schemasPage(root),
          openQuestionsPage(root),
          statementsPage(root, sourcedStatements(document)),
        ],
      },
    ],
  };
}

/** Lists the pages of a site in the order of its list of pages. */
export function pagesOf({ groups }: Site): Page[] {
  return groups.flatMap(({ pages }) => pages);
}
