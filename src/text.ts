/**
 * Returns a text as one line of bounded length.
 *
 * @param text - What a server or another program wrote.
 * @param most - How many characters may be left.
 */
export function singleLine(text: string, most: number): string {
  // Cut first, because a body may be long; control and format characters could forge lines of a log.
  const flat = text.slice(0, most * 4).replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
  return truncate(flat.trim(), most);
}

/**
 * Returns a text that is no longer than told, with a mark where it was cut.
 *
 * @param text - Any text.
 * @param most - How many characters may be left.
 */
export function truncate(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
