/** The name of a variant does not exist. */
export class UnknownNameError extends Error {
  /** Name of the class. */
  override readonly name = "UnknownNameError";
}

/** Finds an item by name; the error lists similar names, or all if none is similar. */
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
