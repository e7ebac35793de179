import type { Markdown } from "../page.js";

/** Joins blocks by empty lines; what is missing is left out. */
export function blocks(...parts: readonly (Markdown | undefined)[]): Markdown {
  return parts.flatMap((part) => part?.trim() || []).join("\n\n");
}

/** Writes a heading and what follows it, or nothing where nothing does. */
export function section(heading: Markdown, ...parts: readonly (Markdown | undefined)[]): Markdown {
  const content = blocks(...parts);
  return content === "" ? "" : `${heading}\n\n${content}`;
}

/** Writes an item of a list of parameters, properties, headers or options. */
export function field(
  id: string,
  name: string,
  facts: readonly Markdown[],
  ...texts: readonly (Markdown | undefined)[]
): Markdown {
  const told = facts.filter((fact) => fact !== "");
  const head = `{#${id}} \`${name}\`${told.length > 0 ? ` (${told.join(", ")})` : ""}`;
  return `- ${blocks(head, ...texts).replace(/\n(?=[^\n])/g, "\n  ")}`;
}

export function warning(markdown: Markdown): Markdown {
  return `**Warning.** ${markdown}`.replace(/^/gm, "> ").replace(/^> $/gm, ">");
}

export function table(head: readonly string[], rows: readonly (readonly Markdown[])[]): Markdown {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function list(items: readonly Markdown[]): Markdown {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Writes code, in a fence that is longer than any within it. */
export function fenced(language: string, source: string): Markdown {
  const longest = Math.max(2, ...[...source.matchAll(/^`{3,}/gm)].map(([fence]) => fence.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${source.trimEnd()}\n${fence}`;
}
