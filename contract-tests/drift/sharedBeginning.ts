/**
 * Counts the words that two sentences begin with alike.
 *
 * @returns A number of words.
 */
export function sharedBeginning(left: string, right: string): number {
  const [one, other] = [left.split(" "), right.split(" ")];
  const differing = one.findIndex((word, index) => word !== other[index]);
  return differing === -1 ? one.length : differing;
}
