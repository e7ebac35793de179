/** Counts the words that two sentences have in common at the beginning. */
export function sharedBeginning(left: string, right: string): number {
  const [one, other] = [left.split(" "), right.split(" ")];
  const differing = one.findIndex((word, index) => word !== other[index]);
  return differing === -1 ? one.length : differing;
}
