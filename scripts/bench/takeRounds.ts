/** Visits all items in each round, forwards and backwards in turn, so that none always follows the same one. */
export async function takeRounds<Item>(
  rounds: number,
  items: readonly Item[],
  visit: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const item of round % 2 === 0 ? items : items.toReversed()) await visit(item);
  }
}
