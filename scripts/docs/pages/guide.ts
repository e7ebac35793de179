import { plainText } from "../markdown/plainText.js";
import type { Page } from "../page.js";

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
  const words = plainText(introduction);
  return {
    path: guidePath(fileName),
    title: plainText(title),
    description: /^.*?[.?!](?=\s|$)/.exec(words)?.[0] ?? words,
    // In the repository guides link to each other as files.
    markdown: `${introduction}\n\n${body}`.replace(
      /\]\(([\w-]+\.md)(#[^)]*)?\)/g,
      (_link, file: string, fragment = "") => `](site:${guidePath(file)}${String(fragment)})`,
    ),
  };
}

/** Path of the page of a guide: `guides/first-request`. */
function guidePath(fileName: string): string {
  return `guides/${fileName.replace(/^\d+-/, "").replace(/\.md$/, "")}`;
}
