import type { Heading, Page } from "./block.js";

/** Lists the headings of a page in their order. */
export function headingsOf({ blocks }: Page): Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [block];
    return block.kind === "written" ? block.sections.map(({ heading }) => heading) : [];
  });
}
