import type { SearchResult } from "minisearch";

const CHARACTERS_BEFORE = 40;
const CHARACTERS = 140;

/** Shows a part of a page that was found as a link. */
export function resultElement(result: SearchResult, root: string): HTMLLIElement {
  const [heading, title] = [String(result.heading), String(result.title)];
  const snippet = element("span", "", "snippet");
  for (const { text, isMatch } of snippetOf(String(result.text), result.terms))
    snippet.append(isMatch ? element("mark", text) : text);
  const link = Object.assign(document.createElement("a"), { href: root + String(result.id) });
  const page = element("span", heading === title ? "" : title, "found-page");
  link.append(element("strong", heading), " ", page, snippet);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function element(tag: string, textContent: string, className = ""): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent, className });
}

/** Cuts a text to what surrounds the first word found, and marks the words of the index found. */
export function snippetOf(text: string, terms: readonly string[]): { text: string; isMatch: boolean }[] {
  if (terms.length === 0) return [{ text: text.slice(0, CHARACTERS), isMatch: false }];
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  const pattern = new RegExp(`(${words.join("|")})`, "i");
  const first = Math.max(0, text.search(pattern));
  const start = first <= CHARACTERS_BEFORE ? 0 : text.indexOf(" ", first - CHARACTERS_BEFORE) + 1;
  const cut = text.slice(start, start + CHARACTERS);
  const whole = `${start > 0 ? "… " : ""}${cut}${start + CHARACTERS < text.length ? "…" : ""}`;
  // Matches have the odd places.
  return whole
    .split(new RegExp(pattern.source, "gi"))
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}
