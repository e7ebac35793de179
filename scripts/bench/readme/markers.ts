const BEGIN = "<!-- bench -->";
const END = "<!-- /bench -->";

/**
 * Returns what stands between the markers of the bench.
 *
 * @throws {Error} Where the text has not exactly one pair of them.
 */
export function betweenMarkers(text: string): string {
  return split(text).between.trim();
}

/**
 * Replaces what stands between the markers of the bench.
 *
 * @throws {Error} Where the text has not exactly one pair of them.
 */
export function withSection(text: string, section: string): string {
  const { before, after } = split(text);
  return `${before}${BEGIN}\n\n${section}\n\n${END}${after}`;
}

function split(text: string): { before: string; between: string; after: string } {
  const [before = "", rest, ...moreBeginnings] = text.split(BEGIN);
  const [between = "", after, ...moreEnds] = (rest ?? "").split(END);
  if (after === undefined || moreBeginnings.length > 0 || moreEnds.length > 0)
    throw new Error(`The README needs ${BEGIN} and ${END}, once each.`);
  return { before, between, after };
}
