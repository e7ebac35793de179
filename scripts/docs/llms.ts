import { pageMarkdown } from "./blocks/markdown.js";
import { pagesOf, type Site } from "./site.js";

/** Writes the list of all pages for language models, as llmstxt.org proposes it. */
export function llmsText({ title, summary, groups }: Site): string {
  const sections = groups.map(({ title: group, pages }) =>
    [
      `## ${group}`,
      "",
      ...pages.map((page) => `- [${page.title}](${page.path}.md): ${page.description}`),
    ].join("\n"),
  );
  const warnings = groups
    .flatMap(({ pages }) => pages)
    .flatMap(({ title: page, blocks, isDangerous }) =>
      blocks.flatMap((block) =>
        isDangerous && block.kind === "warning" ? [`- ${page}: ${block.markdown.replace(/\s+/g, " ")}`] : [],
      ),
    );
  const files = [
    "## Files",
    "",
    "- [openapi.json](openapi.json): the spec",
    "- [llms-full.txt](llms-full.txt): all pages in one file",
  ];
  return (
    [
      `# ${title}`,
      `> ${summary}`,
      ["Warnings:", "", ...warnings].join("\n"),
      ...sections,
      files.join("\n"),
    ].join("\n\n") + "\n"
  );
}

/** Writes all pages as one text. */
export function llmsFullText(site: Site): string {
  return pagesOf(site).map(pageMarkdown).join("\n---\n\n");
}
