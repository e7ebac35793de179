/** Returns a text as one line of at most so many characters. */
export function singleLine(text: string, most: number): string {
  // Cut first, because a body may be long. Control and format characters could forge lines of a log.
  const flat = text.slice(0, most * 4).replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
  return truncate(flat.trim(), most);
}

/** Shortens a text to so many characters, with a mark at the cut. */
export function truncate(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
