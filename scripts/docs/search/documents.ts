import { plainText } from "../markdown/plainText.js";
import { partsOf } from "../markdown/parts.js";
import type { Page } from "../page.js";

/** A part of a page that the search finds. */
export interface SearchDocument {
  /** Address of it from the folder of the site: `schemas.html#Segment`. */
  readonly id: string;
  /** Of its page. */
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** Cuts a page into the parts that its headings and fields begin. */
export function searchDocuments({ path, title, description, markdown }: Page): SearchDocument[] {
  return partsOf(markdown).map(({ id, level, title: heading, text }) => ({
    id: `${path}.html${level === 0 ? "" : `#${id}`}`,
    heading: level === 0 ? title : plainText(heading),
    title,
    text: level === 0 && !text.includes(description) ? `${description} ${text}` : text,
  }));
}
