import { printable, printableLine } from "./printable.js";

/** Writes a text as Markdown code on one line. HTML, links, mentions and markup in it have no effect. */
export function inlineCode(text: string): string {
  const line = printableLine(text);
  // Markdown has no code of only spaces.
  if (line.trim() === "") return "` `";
  const fence = "`".repeat(longestRun(line) + 1);
  // Separates backticks of the text from the fence. Markdown does not show these spaces.
  const space = /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

export function codeBlock(text: string, language: string, indent = ""): string[] {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}${language}`, ...printable(text).split("\n"), fence].map((line) => `${indent}${line}`);
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
}
