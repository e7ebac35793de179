import type { Segment } from "./context.js";

/**
 * Finds the segment of every item: the one of the very same key or, where no other item has that, of the same
 * without outer spaces, which a store may trim.
 *
 * @param items - What is looked for, each key once.
 * @param segments - Where it is looked for, in any order.
 * @param keyOf - What an item and its segment have in common.
 * @returns One place for every item, undefined where there is none.
 */
export function matchRows<Item>(
  items: readonly Item[],
  segments: readonly Segment[],
  keyOf: (row: Item | Segment) => string,
): (Segment | undefined)[] {
  const byKey = new Map(segments.map((segment) => [keyOf(segment), segment]));
  const take = (key: string) => {
    const segment = byKey.get(key);
    byKey.delete(key);
    return segment;
  };
  const exact = items.map((item) => [item, take(keyOf(item))] as const);
  return exact.map(([item, segment]) => segment ?? take(keyOf(item).trim()));
}
