/** Characters that a reader cannot see or that change the direction of text, and what is no character at all. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{NChar}\uFFF9-\uFFFB]/gu;

/**
 * Makes any text safe to show: a terminal finds no control character in it, and a CI runner no command.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions for `::command::`. The others
 * are obeyed anywhere in a line: the older `##[command]`, `##vso[…]` of Azure Pipelines, `##teamcity[…]`.
 */
export function printable(text: string): string {
  return text
    .replaceAll(INVISIBLE, nameOf)
    .replaceAll(/##(?=\w*\[)/g, "## ")
    .replaceAll(/^([^\S\n]*)::/gm, "$1: :");
}

/** Makes any text safe to show on one line. */
export function printableLine(text: string): string {
  return printable(text.replaceAll("\n", "\\n"));
}

/** Writes a value as JSON that is safe to show. Escapes take the place of what is not, so that the value stays the same. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
    .replaceAll(INVISIBLE, (character) => character.split("").map(escapeOf).join(""))
    .replaceAll(/##(?=\w*\[)/g, `#${escapeOf("#")}`);
}

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function nameOf(character: string): string {
  return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
