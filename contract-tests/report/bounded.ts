/**
 * Cuts a text that is longer than a view has room for, and says how much is missing.
 *
 * @param most Characters (UTF-16 units) that are kept at most.
 */
export function bounded(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of a pair of surrogates is no character.
  const kept = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}… (${text.length - kept.length} more characters)`;
}
