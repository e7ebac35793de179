/** Control characters except tab and line feed, and characters that change the direction of text. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Makes any text safe to print: a terminal finds no control character in it, and a CI runner no command.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions for `::command::`; the
 * older `##[command]` is still understood, anywhere in a line.
 */
export function printable(text: string): string {
  return escapeControls(text)
    .replaceAll("##[", "## [")
    .replaceAll(/^(\s*)::/gm, "$1: :");
}

/** Makes any text safe to print on one line. */
export function printableLine(text: string): string {
  return printable(text.replaceAll("\n", "\\n"));
}

function escapeControls(text: string): string {
  return text.replaceAll(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
