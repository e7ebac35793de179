import { partsOf } from "../markdown/parts.js";
import { toInlineHtml } from "../markdown/toHtml.js";
import type { Page } from "../page.js";

/** Pages with fewer headings are seen at a glance. */
const LEAST_HEADINGS = 3;

/** The headings of a page as links, open until a script closes it where there is little room. */
export function Contents({ page: { markdown, path } }: { page: Page }) {
  const listed = partsOf(markdown).filter(({ level }) => level === 2 || level === 3);
  if (listed.length < LEAST_HEADINGS) return null;
  return (
    <details class="contents" data-closed-below="80rem" open>
      <summary>On this page</summary>
      <nav aria-label="On this page">
        <ul>
          {listed.map(({ level, id, title }) => (
            <li class={`level${level}`}>
              <a
                href={`#${id}`}
                dangerouslySetInnerHTML={{
                  __html: toInlineHtml(title.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"), path),
                }}
              />
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
