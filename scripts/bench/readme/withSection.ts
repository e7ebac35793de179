const BEGIN = "<!-- bench -->";
const END = "<!-- /bench -->";

/**
 * Replaces the text between the markers of the bench.
 *
 * @throws {Error} If the text does not have exactly one pair of them.
 */
export function withSection(text: string, section: string): string {
  const [before = "", rest = "", ...moreBeginnings] = text.split(BEGIN);
  const [, after, ...moreEnds] = rest.split(END);
  if (after === undefined || moreBeginnings.length > 0 || moreEnds.length > 0)
    throw new Error(`The README needs ${BEGIN} and ${END}, once each.`);
  return `${before}${BEGIN}\n\n${section}\n\n${END}${after}`;
}
