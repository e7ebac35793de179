import { Lexer, Marked, type RendererObject, type Token, type Tokens } from "marked";
import { resolveLink } from "../links/address.js";
import { codeHtml } from "./code.js";
import { escapeHtml } from "./escapeHtml.js";
import { markedHeading, markedItem } from "./marks.js";
import { originOfText } from "../specification/origins.js";

/** Pages about names that occur in code, by name. */
export type Names = ReadonlyMap<string, string>;

const NO_NAMES: Names = new Map();

/** A source that a text follows which is not the next source. */
const NOTED = /(class="evidence \w+)("(?:(?!<\/span>).)*<\/span> (?!<span class="evidence)\S)/g;

/** Writes Markdown as HTML, with links that lead from a page. Raw HTML in it is shown as text. */
export function toHtml(markdown: string, from: string, names = NO_NAMES): string {
  const marked = new Marked({ renderer: rendererFor(from, names) });
  return partsHtml(Lexer.lex(markdown), (tokens) => marked.parser([...tokens]));
}

/** Writes Markdown that is no more than a line, without a paragraph around it. */
export function toInlineHtml(markdown: string, from: string): string {
  return new Marked({ renderer: rendererFor(from, NO_NAMES) }).parseInline(markdown, { async: false });
}

/** Writes tokens; what follows a heading of a kind, up to the next of its level, gets an element of its own. */
function partsHtml(tokens: readonly Token[], write: (tokens: readonly Token[]) => string): string {
  const start = tokens.findIndex((token) => isHeading(token) && markedHeading(token.text).kind !== "");
  const heading = tokens[start];
  if (heading === undefined || !isHeading(heading)) return write(tokens);
  const after = tokens.slice(start + 1);
  const next = after.findIndex((token) => isHeading(token) && token.depth <= heading.depth);
  const end = next < 0 ? after.length : next;
  const { kind, text } = markedHeading(heading.text);
  const title = write([heading]);
  const before = write(tokens.slice(0, start));
  const content = partsHtml(after.slice(0, end), write);
  const rest = partsHtml(after.slice(end), write);
  // A link cannot stand in a control that opens and closes.
  if (kind === "fold")
    return `${before}<details class="fold"><summary>${title.replace(/ <a class="anchor".*?<\/a>/, "")}</summary>${content}</details>${rest}`;
  if (kind === "tab")
    return `${before}<section class="sample" data-tab="${escapeHtml(text)}">${title}${content}</section>${rest}`;
  return `<div class="split"><div>${before}</div><section class="aside">${title}${content}</section><div>${rest}</div></div>`;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}

function rendererFor(from: string, names: Names): RendererObject {
  // A link cannot stand within another.
  let isInLink = false;
  const linked = (href: string, write: () => string, className = "") => {
    isInLink = true;
    const text = write();
    isInLink = false;
    return `<a${className} href="${escapeHtml(resolveLink(from, href, "html"))}">${text}</a>`;
  };
  return {
    html: ({ text }) => escapeHtml(text),
    code: ({ text, lang }) => codeHtml(text, lang?.split(/\s/)[0] ?? ""),
    heading({ depth, text }) {
      const { text: title, id } = markedHeading(text);
      const anchor = `<a class="anchor" href="#${escapeHtml(id)}" aria-label="Link to this part">#</a>`;
      return `<h${depth} id="${escapeHtml(id)}">${this.parser.parseInline(Lexer.lexInline(title))} ${anchor}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      return linked(href, () => this.parser.parseInline(tokens));
    },
    codespan({ text }) {
      const words = text.split(/(\b[A-Za-z_]\w*\b)/).map((word) => {
        const target = isInLink ? undefined : names.get(word);
        return target === undefined ? escapeHtml(word) : linked(`site:${target}`, () => word);
      });
      return `<code>${words.join("")}</code>`;
    },
    em({ tokens, text }) {
      const origin = originOfText(text);
      const [tag, attributes] = origin === undefined ? ["em", ""] : ["span", ` class="evidence ${origin}"`];
      return `<${tag}${attributes}>${this.parser.parseInline(tokens)}</${tag}>`;
    },
    paragraph({ tokens, text }) {
      const content = this.parser.parseInline(tokens);
      if (originOfText(text.replace(/^_/, "")) === undefined) return `<p>${content}</p>\n`;
      // A source with a reservation is shown, whatever the reader chose.
      return `<p class="sources">${content.replace(NOTED, "$1 noted$2")}</p>\n`;
    },
    blockquote({ tokens, text }) {
      const content = this.parser.parse(tokens);
      if (!text.startsWith("**Warning.**")) return `<blockquote>${content}</blockquote>\n`;
      const title = '<p class="warning-title"><span aria-hidden="true">⚠</span> Warning</p>';
      return `<div class="warning" role="note" aria-label="Warning">${title}${content.replace("<strong>Warning.</strong> ", "")}</div>\n`;
    },
    listitem({ text, tokens }) {
      const marked = markedItem(text);
      if (marked === undefined) return `<li>${this.parser.parse(tokens)}</li>\n`;
      const [head = "", ...rest] = marked.text.split(/\n\n/);
      const [, name = "", facts = ""] = /^(`[^`]*`) ?(.*)$/s.exec(head) ?? [];
      const line = (markdown: string) => this.parser.parseInline(Lexer.lexInline(markdown));
      const link = linked(`#${marked.id}`, () => line(name), ' class="name"');
      const body = this.parser.parse(Lexer.lex(rest.join("\n\n")));
      return `<li class="field" id="${escapeHtml(marked.id)}"><p>${link} <span class="facts">${line(facts)}</span></p>${body}</li>\n`;
    },
    table({ header, rows }) {
      const labels = header.map(({ text }) => escapeHtml(text.replaceAll("`", "")));
      const cell = ({ tokens }: Tokens.TableCell) => this.parser.parseInline(tokens);
      const head = header.map((each) => `<th scope="col">${cell(each)}</th>`).join("");
      const body = rows.map((cells) =>
        cells.map((each, index) => `<td data-label="${labels[index] ?? ""}">${cell(each)}</td>`).join(""),
      );
      return `<table><thead><tr>${head}</tr></thead><tbody>${body.map((row) => `<tr>${row}</tr>`).join("")}</tbody></table>\n`;
    },
  };
}
