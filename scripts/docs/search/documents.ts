import type { Block, Page } from "../blocks/block.js";
import { evidenceMarkdown } from "../specification/evidence.js";
import { plainText } from "../markdown/plainText.js";

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
export function searchDocuments(page: Page): SearchDocument[] {
  const address = `${page.path}.html`;
  const parts: { id: string; heading: string; texts: string[] }[] = [
    { id: address, heading: page.title, texts: [page.description] },
  ];
  const begin = (fragment: string, heading: string, texts: string[]) => {
    parts.push({ id: `${address}#${fragment}`, heading: plainText(heading), texts });
  };
  for (const block of page.blocks) {
    if (block.kind === "heading") begin(block.id, block.text, []);
    else if (block.kind === "written")
      for (const { heading, text } of block.sections) begin(heading.id, heading.text, [text]);
    else if (block.kind === "fields")
      for (const { id, name, type, description, warnings } of block.fields)
        begin(id, name, [`${type}. ${description} ${warnings.join(" ")}`]);
    else parts.at(-1)?.texts.push(textOf(block));
  }
  return parts.map(({ id, heading, texts }) => ({
    id,
    heading,
    title: page.title,
    text: plainText(texts.join("\n\n")),
  }));
}

function textOf(block: Exclude<Block, { kind: "heading" | "written" | "fields" }>): string {
  switch (block.kind) {
    case "prose":
    case "warning":
      return block.markdown;
    case "evidence":
      return evidenceMarkdown(block.evidence);
    case "request":
      return `\`${block.method} ${block.url}\``;
    case "code":
      return block.title;
    case "samples":
      return block.samples.map(({ label }) => label).join(", ");
    case "table":
      return block.rows.map((row) => row.join(". ")).join("\n\n");
  }
}
