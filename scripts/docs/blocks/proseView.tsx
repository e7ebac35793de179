import { toHtml, toInlineHtml } from "../markdown/toHtml.js";

/** Paragraphs of Markdown; our renderer has escaped what is not Markdown. */
export function Prose({ markdown, from }: { markdown: string; from: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: toHtml(markdown, from) }} />;
}

/** A line of Markdown within another text. */
export function Inline({ markdown, from }: { markdown: string; from: string }) {
  return <span dangerouslySetInnerHTML={{ __html: toInlineHtml(markdown, from) }} />;
}
