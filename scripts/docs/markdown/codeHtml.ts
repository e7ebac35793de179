import type { Code } from "../blocks/block.js";
import { highlighted } from "./highlight.js";

/** Writes code as a block of HTML, beside which the page's script sets a button that copies it. */
export function codeHtml({ source, language }: Code): string {
  return `<div class="code"><pre><code>${highlighted(source.trimEnd(), language)}</code></pre></div>\n`;
}
