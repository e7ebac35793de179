/** A description, its warnings apart from the rest. */
export interface ToldWarnings {
  /** Markdown without the warnings. */
  readonly rest: string;
  /** Markdown of each warning, without the word "Warning". */
  readonly warnings: readonly string[];
}

/** Tells the warnings of a description apart: the paragraphs that begin with `**Warning:`. */
export function tellWarnings(description: string): ToldWarnings {
  const paragraphs = description.split(/\n{2,}/);
  const isWarning = (paragraph: string) => paragraph.startsWith("**Warning:");
  return {
    rest: paragraphs.filter((paragraph) => !isWarning(paragraph)).join("\n\n"),
    warnings: paragraphs.filter(isWarning).map(withoutMark),
  };
}

// The rest is a sentence of its own then.
function withoutMark(paragraph: string): string {
  return paragraph.replace(/^\*\*Warning:\s*(.)/, (_mark, first: string) => `**${first.toUpperCase()}`);
}
