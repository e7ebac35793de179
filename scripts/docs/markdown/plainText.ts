import { toHtml } from "./toHtml.js";

const CHARACTERS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
};

/** Gives the words of Markdown without its marks, as the search and short descriptions need them. */
export function plainText(markdown: string): string {
  return textOfHtml(toHtml(markdown, ""));
}

/** Gives the words of HTML that this site wrote itself, without the links of headings to themselves. */
export function textOfHtml(html: string): string {
  return (
    html
      .replace(/<a class="anchor".*?<\/a>/gs, "")
      // Words of two cells or paragraphs are two words.
      .replace(/<\/(?:p|li|td|th|tr|dt|dd|div|h\d|pre)>/g, " ")
      .replace(/<[^>]*>/g, "")
      .replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => CHARACTERS[entity] ?? entity)
      .replace(/\s+/g, " ")
      .trim()
  );
}
