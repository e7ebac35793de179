import { resolveLink } from "../links/address.js";
import type { Page } from "../page.js";
import { withoutMarks } from "./marks.js";

/** Writes the Markdown beside a page: without marks of ours, and with links between files. */
export function twin({ title, path, markdown }: Page): string {
  const text = `# ${title}\n\n${withoutMarks(markdown.trim())}\n`;
  return text.replace(
    /\]\((site:[^)\s]*)\)/g,
    (_link, href: string) => `](${resolveLink(path, href, "md")})`,
  );
}
