import { anchorHtml, toInlineHtml } from "../markdown/toHtml.js";
import type { Heading } from "./block.js";

/** A heading with a link to itself. */
export function HeadingView({ heading: { level, id, text }, from }: { heading: Heading; from: string }) {
  const Tag = `h${level}` as const;
  return <Tag id={id} dangerouslySetInnerHTML={{ __html: toInlineHtml(text, from) + anchorHtml(id) }} />;
}
