import type { SearchResult } from "minisearch";
import { siteRoot } from "./root.js";
import { snippetOf } from "./snippet.js";

/** Shows what was found as a link. */
export function resultElement({ id, heading, title, text, terms }: SearchResult): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = siteRoot() + String(id);
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
