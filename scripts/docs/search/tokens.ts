const WORD = /[\p{L}\p{N}_]+(?:[:.\-/][\p{L}\p{N}_]+)*/gu;

/** Splits what a reader asks for into words; `id:in` is one. */
export function queryTokens(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word);
}

/**
 * Splits a text into words. Of a word that is made of others these are words too, and so is what follows the first:
 * `client.list`, `client`, `list`; of `a.b.c` also `b.c`.
 */
export function textTokens(text: string): string[] {
  return queryTokens(text).flatMap((word) => {
    const parts = word.split(/[:.\-/_]|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== "");
    const ends = [...word.matchAll(/[:.\-/]/g)].map(({ index }) => word.slice(index + 1));
    return [...new Set([word, ...ends, ...(parts.length > 1 ? parts : [])])];
  });
}
