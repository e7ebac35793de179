/** Returns the known name that the fewest typing errors lead to. */
export function nearestName(name: string, known: readonly string[]): string {
  const distances = known.map((other) => ({ other, errors: errorsBetween(name, other) }));
  const least = Math.min(...distances.map(({ errors }) => errors));
  return distances.find(({ errors }) => errors === least)?.other ?? "";
}

// The distance of Levenshtein: characters to insert, remove or replace.
function errorsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column += 1) {
      const replaced = (row[column] ?? 0) + (one[index] === other[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
