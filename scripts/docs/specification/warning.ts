/** Matches the beginning of a warning up to its first letter. */
const WARNING = /^\*\*Warning:\s*(.)/;

/** Tells the warnings of a description apart; without the word each is a sentence of its own. */
export function tellWarnings(description: string): { rest: string; warnings: string[] } {
  const paragraphs = description.split(/\n{2,}/);
  return {
    rest: paragraphs.filter((paragraph) => !WARNING.test(paragraph)).join("\n\n"),
    warnings: paragraphs
      .filter((paragraph) => WARNING.test(paragraph))
      .map((paragraph) => paragraph.replace(WARNING, (_mark, first: string) => `**${first.toUpperCase()}`)),
  };
}
