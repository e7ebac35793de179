/** Shortens a text to at most `max` UTF-16 units, and adds how many are left out. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  // Half of a surrogate pair is no character.
  const kept = text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}… (${text.length - kept.length} more characters)`;
}
