import type { Segment } from "./context.js";

/** Finds the segment of every item by its exact key, or else by the key without outer spaces, which a store may trim. */
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
