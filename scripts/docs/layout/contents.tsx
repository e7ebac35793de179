import type { Heading, Page } from "../blocks/block.js";
import { Inline } from "../blocks/textViews.js";

/** Pages with fewer headings are seen at a glance. */
const LEAST_HEADINGS = 3;

/** The headings of a page as links. Beside wide pages it stays in sight; else it opens. */
export function Contents({ page }: { page: Page }) {
  const listed = headingsOf(page).filter(({ level }) => level < 4);
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
                <Inline markdown={text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")} from={page.path} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** Lists the headings of a page in their order. */
function headingsOf({ blocks }: Page): Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [block];
    return block.kind === "written" ? block.sections.map(({ heading }) => heading) : [];
  });
}
