import type { Block, Page, WrittenSection } from "../blocks/block.js";
import { plainText } from "../markdown/plainText.js";
import { headingId, toHtml } from "../markdown/toHtml.js";

/** A guide as it stands in the repository. */
export interface GuideSource {
  /** `01-first-request.md`. */
  readonly fileName: string;
  readonly markdown: string;
}

/** Makes a page of a guide, which must begin with a heading, its title, and a paragraph, its description. */
export function guidePage({ fileName, markdown }: GuideSource): Page {
  const [, title, introduction, body = ""] =
    /^# ([^\n]+)\n\n+((?!#|```)[^\n]+(?:\n[^\n]+)*)\n*(.*)$/s.exec(markdown) ?? [];
  if (title === undefined || introduction === undefined)
    throw new Error(`The guide ${fileName} does not begin with a title and a paragraph.`);
  const path = guidePath(fileName);
  const linked = withSiteLinks(`${introduction}\n\n${body}`);
  return {
    path,
    title: plainText(title),
    shortTitle: plainText(title),
    description: firstSentence(plainText(introduction)),
    isDangerous: false,
    blocks: [writtenBlock(linked, path)],
  };
}

/** Makes a block of Markdown with headings, on the page of a path. */
export function writtenBlock(markdown: string, path: string): Block {
  return { kind: "written", html: toHtml(markdown, path), markdown, sections: sectionsOf(markdown) };
}

/** Path of the page of a guide: `guides/first-request`. */
function guidePath(fileName: string): string {
  return `guides/${fileName.replace(/^\d+-/, "").replace(/\.md$/, "")}`;
}

// In the repository guides link to each other as files.
function withSiteLinks(markdown: string): string {
  return markdown.replace(
    /\]\(([\w-]+\.md)(#[^)]*)?\)/g,
    (_link, file: string, fragment = "") => `](site:${guidePath(file)}${String(fragment)})`,
  );
}

function sectionsOf(markdown: string): WrittenSection[] {
  // A line of code may begin as a heading does.
  const prose = markdown.replace(/^```.*?^```/gms, (code) => code.replace(/^#/gm, " #"));
  return prose.split(/^(?=#{2,4} )/m).flatMap((part) => {
    const [, marks = "", text = "", rest = ""] = /^(#{2,4}) ([^\n]*)\n(.*)$/s.exec(part) ?? [];
    const level = marks.length;
    if (level !== 2 && level !== 3 && level !== 4) return [];
    return [{ heading: { level, id: headingId(text), text }, text: plainText(rest) }];
  });
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
}
