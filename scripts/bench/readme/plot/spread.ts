/**
 * Moves labels apart that would cover each other, each as little further down as it must.
 *
 * @param places Where they would stand, in any order.
 * @param height What one needs.
 * @returns Where they stand, in the order of the input.
 */
export function spread(places: readonly number[], height: number): number[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort((one, other) => one.place - other.place);
  const moved: number[] = [];
  let free = -Infinity;
  for (const { place, index } of order) {
    const y = Math.max(place, free);
    moved[index] = y;
    free = y + height;
  }
  return moved;
}
