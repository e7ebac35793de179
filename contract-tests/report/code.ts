import { printable, printableLine } from "./printable.js";

/**
 * Shows a text in one line of Markdown as code: neither HTML nor links, mentions or markup in it have any effect.
 *
 * @param text May be anything, for instance what a server answered.
 */
export function inlineCode(text: string): string {
  const line = printableLine(text);
  // Of nothing but spaces, no code can be made.
  if (line.trim() === "") return "` `";
  const fence = "`".repeat(longestRun(line) + 1);
  // A space at both ends keeps ticks of the text from those of the fence, and is not shown.
  const space = /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/**
 * Shows a text in Markdown as a block of code.
 *
 * @param language Name for highlighting, such as `sh`.
 * @param indent Spaces before each line, for a block within a list.
 */
export function codeBlock(text: string, language: string, indent = ""): string[] {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, ...printable(text).split("\n"), fence].map((line) => `${indent}${line}`);
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
}
