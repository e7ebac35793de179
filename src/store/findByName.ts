/** A name was asked for that there is not, such as one of a variant. */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";
}

/**
 * Finds what has a name.
 *
 * @param kind What it is, for the message.
 * @throws UnknownNameError listing the names that share a word with the one asked for, or else all.
 */
export function findByName<Item extends { name: string }>(
  kind: string,
  name: string,
  items: readonly Item[],
): Item {
  const item = items.find((candidate) => candidate.name === name);
  if (item) return item;
  const names = items.map((candidate) => candidate.name);
  const words = wordsOf(name);
  const near = names.filter((candidate) => wordsOf(candidate).some((word) => words.includes(word)));
  const listed = (near.length > 0 ? near : names).join(", ");
  throw new UnknownNameError(`There is no ${kind} "${name}". There is: ${listed}.`);
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^a-z0-9]+/);
}
