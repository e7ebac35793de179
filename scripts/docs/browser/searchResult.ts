import type { SearchResult } from "minisearch";

const CHARACTERS_BEFORE = 40;
const CHARACTERS = 140;

/** A piece of a text around what was found in it. */
interface SnippetPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Shows a part of a page that was found as a link. */
export function resultElement(
  { id, heading, title, text, terms }: SearchResult,
  root: string,
): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = root + String(id);
  const name = element("strong", String(heading));
  const page = element("span", heading === title ? "" : String(title), "found-page");
  link.append(name, " ", page, snippetElement(String(text), terms));
  item.append(link);
  return item;
}

function snippetElement(text: string, terms: readonly string[]): HTMLElement {
  const snippet = element("span", "", "snippet");
  for (const { text: part, isMatch } of snippetOf(text, terms))
    snippet.append(isMatch ? element("mark", part) : part);
  return snippet;
}

function element(tag: string, text: string, className = ""): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: text, className });
}

/** Cuts a text to what surrounds the first word found, and marks the words of the index found. */
export function snippetOf(text: string, terms: readonly string[]): SnippetPart[] {
  if (terms.length === 0) return [{ text: text.slice(0, CHARACTERS), isMatch: false }];
  const pattern = new RegExp(`(${terms.map(escapePattern).join("|")})`, "i");
  const first = Math.max(0, text.search(pattern));
  const wordStart = first <= CHARACTERS_BEFORE ? 0 : text.indexOf(" ", first - CHARACTERS_BEFORE) + 1;
  const cut = text.slice(wordStart, wordStart + CHARACTERS);
  const whole = `${wordStart > 0 ? "… " : ""}${cut}${wordStart + CHARACTERS < text.length ? "…" : ""}`;
  // Matches have the odd places.
  return whole
    .split(new RegExp(pattern.source, "gi"))
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}

function escapePattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
