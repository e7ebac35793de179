import { resolveLink } from "../links/address.js";
import { evidenceMarkdown } from "../specification/evidence.js";
import type { Block, Code, Field, Page, Sample } from "./block.js";

/** Writes a page as Markdown: its twin beside the HTML. */
export function pageMarkdown({ title, path, blocks }: Page): string {
  const texts = [`# ${title}`, ...blocks.map(blockMarkdown)];
  return withLinks(
    `${texts
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .join("\n\n")}\n`,
    path,
  );
}

/** Writes the links of a page's Markdown relative to it, except in code. */
function withLinks(markdown: string, path: string): string {
  return markdown.replace(
    /\]\((site:[^)\s]*)\)/g,
    (_link, href: string) => `](${resolveLink(path, href, "md")})`,
  );
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "prose":
    case "written":
      return block.markdown;
    case "warning":
      return quoted(`**Warning.** ${block.markdown}`);
    case "evidence":
      return evidenceMarkdown(block.evidence);
    case "request":
      return fenced({ language: "http", source: `${block.method} ${block.url}` });
    case "code":
      return `${block.title}:\n\n${fenced(block)}`;
    case "samples":
      return block.samples.map(sampleMarkdown).join("\n\n");
    case "fields":
      return block.fields.map(fieldMarkdown).join("\n");
    case "table":
      return tableMarkdown(block.head, block.rows);
  }
}

function sampleMarkdown({ label, source, language, answer }: Sample): string {
  const code = `### ${label}\n\n${fenced({ source, language })}`;
  return answer === undefined ? code : `${code}\n\nAnswers:\n\n${fenced(answer)}`;
}

function fieldMarkdown({ name, type, facts, description, warnings, example, evidence }: Field): string {
  const head = [`\`${name}\``, type, ...facts].join(", ");
  const texts = [
    description,
    ...warnings.map((warning) => `**Warning.** ${warning}`),
    ...(example === undefined ? [] : [`Example: \`${example}\`.`]),
    evidenceMarkdown(evidence),
  ];
  return `- ${head}: ${texts.join(" ").replace(/\s+/g, " ")}`;
}

function tableMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function quoted(text: string): string {
  return text.replace(/^/gm, "> ").replace(/^> $/gm, ">");
}

function fenced({ language, source }: Code): string {
  // Longer than any fence within, so that the block ends where it should.
  const longest = Math.max(2, ...[...source.matchAll(/^`{3,}/gm)].map(([fence]) => fence.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${source.trimEnd()}\n${fence}`;
}
