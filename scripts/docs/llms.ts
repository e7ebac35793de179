import { blocks, list } from "./markdown/write.js";
import { twin } from "./markdown/twin.js";
import { pagesOf, type Site } from "./site.js";

/** Writes the list of all pages for language models, as llmstxt.org proposes it. */
export function llmsText(site: Site): string {
  const { title, summary, groups } = site;
  const sections = groups.map(({ title: group, pages }) =>
    blocks(`## ${group}`, list(pages.map((page) => `[${page.title}](${page.path}.md): ${page.description}`))),
  );
  const warnings = pagesOf(site).flatMap((page) =>
    (page.warnings ?? []).map((text) => `${page.title}: ${text.replace(/\s+/g, " ")}`),
  );
  const files = [
    "[openapi.json](openapi.json): the spec",
    "[llms-full.txt](llms-full.txt): all pages in one file",
  ];
  return `${blocks(`# ${title}`, `> ${summary}`, "Warnings:", list(warnings), ...sections, "## Files", list(files))}\n`;
}

/** Writes all pages as one text. */
export function llmsFullText(site: Site): string {
  return pagesOf(site).map(twin).join("\n---\n\n");
}
