import type { Heading } from "../blocks/block.js";
import { Inline } from "../blocks/proseView.js";

/** Pages with fewer headings are seen at a glance. */
const LEAST_HEADINGS = 3;

/** The headings of a page as links. Beside wide pages it stays in sight; else it opens. */
export function Contents({ headings, from }: { headings: readonly Heading[]; from: string }) {
  const listed = headings.filter(({ level }) => level < 4);
  if (listed.length < LEAST_HEADINGS) return null;
  return (
    <div class="contents">
      <button type="button" data-discloses="contents" aria-expanded="false" aria-controls="contents" hidden>
        On this page
      </button>
      <nav id="contents" aria-label="On this page">
        <p class="group">On this page</p>
        <ul>
          {listed.map(({ level, id, text }) => (
            <li class={`level${level}`}>
              <a href={`#${id}`}>
                <Inline markdown={text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")} from={from} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
