import type { Page, WrittenSection } from "../blocks/block.js";
import type { ClientReference, ReferenceEntry } from "../clientReference/model.js";
import { plainText } from "../markdown/plainText.js";
import { relativeAddress } from "../links/address.js";
import type { DocumentedSpecification } from "../specification/specification.js";
import { destinationOf, PAGES } from "./addresses.js";

/** The programming interface of the client with its two forms. */
export interface ClientSource {
  readonly reference: ClientReference;
  /** Writes the content of the page, with the addresses of the pages about places in the spec. */
  readonly html: (hrefOf: (place: string) => string) => string;
  readonly markdown: string;
}

/** Makes the page of the client. Throws if a doc comment names a place of the spec that no page is about. */
export function clientPage(
  specification: DocumentedSpecification,
  { reference, html, markdown }: ClientSource,
): Page {
  const hrefOf = (place: string) =>
    relativeAddress(PAGES.client, destinationOf(specification, place).target, ".html");
  const sections = reference.sections.flatMap(({ id, title, introduction, entries }): WrittenSection[] => [
    { heading: { level: 2, id, text: title }, text: plainText(introduction) },
    ...entries.map((entry): WrittenSection => ({
      heading: { level: 3, id: entry.id, text: `\`${entry.name}\`` },
      text: wordsOf(entry),
    })),
  ]);
  return {
    path: PAGES.client,
    title: "The client",
    shortTitle: "The client",
    description: "Methods, options and errors of the typed client for TypeScript and JavaScript.",
    isDangerous: false,
    blocks: [{ kind: "written", html: html(hrefOf), markdown, sections }],
  };
}

function wordsOf({ description, parameters, fields }: ReferenceEntry): string {
  const parts = [...parameters, ...fields].map((field) => `${field.name}: ${field.description}`);
  return plainText([description, ...parts].join("\n\n"));
}
