import { Marked, type RendererObject } from "marked";
import { resolveLink } from "../links/address.js";
import { codeHtml } from "./code.js";
import { escapeHtml } from "./escapeHtml.js";

/** Writes Markdown as HTML, with links that lead from a page. Raw HTML in it is shown as text. */
export function toHtml(markdown: string, from: string): string {
  return markedFor(from).parse(markdown, { async: false });
}

/** Writes Markdown that is no more than a line, without a paragraph around it. */
export function toInlineHtml(markdown: string, from: string): string {
  return markedFor(from).parseInline(markdown, { async: false });
}

const made = new Map<string, Marked>();

function markedFor(from: string): Marked {
  const known = made.get(from) ?? new Marked({ renderer: rendererFor(from) });
  made.set(from, known);
  return known;
}

function rendererFor(from: string): RendererObject {
  return {
    html: ({ text }) => escapeHtml(text),
    code: ({ text, lang }) => codeHtml({ source: text, language: lang?.split(/\s/)[0] ?? "" }),
    heading({ tokens, depth, text }) {
      const id = escapeHtml(headingId(text));
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}${anchorHtml(id)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      return `<a href="${escapeHtml(resolveLink(from, href, "html"))}">${this.parser.parseInline(tokens)}</a>`;
    },
    table(token) {
      const row = (cells: typeof token.header, tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("")}</tr>`;
      const label = escapeHtml(token.header.map(({ text }) => text.replaceAll("`", "")).join(", "));
      const rows = token.rows.map((cells) => row(cells, "td")).join("");
      return `<div class="scrolling" role="region" tabindex="0" aria-label="${label}, table"><table><thead>${row(token.header, "th")}</thead><tbody>${rows}</tbody></table></div>\n`;
    },
  };
}

/** The link of a heading to itself, which readers copy. */
export function anchorHtml(id: string): string {
  return ` <a class="anchor" href="#${id}" aria-label="Link to this part">#</a>`;
}

/** Makes the fragment of a heading as GitHub does, so that links between guides hold there too. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
