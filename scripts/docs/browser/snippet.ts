/** A piece of a text around what was found in it. */
export interface SnippetPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const CHARACTERS_BEFORE = 40;
const CHARACTERS = 140;

/**
 * Cuts a text to what surrounds the first word found, and marks the words found.
 *
 * @param terms Words of the index, in lower case.
 */
export function snippetOf(text: string, terms: readonly string[]): SnippetPart[] {
  if (terms.length === 0) return [{ text: text.slice(0, CHARACTERS), isMatch: false }];
  const pattern = new RegExp(`(${terms.map(escapePattern).join("|")})`, "i");
  const first = Math.max(0, text.search(pattern));
  const wordStart = first <= CHARACTERS_BEFORE ? 0 : text.indexOf(" ", first - CHARACTERS_BEFORE) + 1;
  const cut = text.slice(wordStart, wordStart + CHARACTERS);
  const whole = `${wordStart > 0 ? "… " : ""}${cut}${wordStart + CHARACTERS < text.length ? "…" : ""}`;
  // What a group matched has an odd place.
  return whole
    .split(new RegExp(pattern.source, "gi"))
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}

function escapePattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
