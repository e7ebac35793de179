import type { Segment } from "./context.js";

/**
 * Finds the segment of every item by its key: the same text, or else the only one that is the same in another form.
 *
 * A store may trim a name, fold its case or normalise it. If one item and one segment are left over, they belong
 * together where `isComplete` says that the segments answer these items alone.
 */
export function matchRows<Item>(
  items: readonly Item[],
  segments: readonly Segment[],
  keyOf: (row: Item | Segment) => string,
  isComplete = false,
): (Segment | undefined)[] {
  const left = new Map(segments.map((segment) => [keyOf(segment), segment]));
  const take = (key: string) => {
    const segment = left.get(key);
    left.delete(key);
    return segment;
  };
  const found = items.map((item) => take(keyOf(item)));
  const open = items.filter((_, place) => !found[place]);
  if (open.length === 0) return found;

  const formsLeft = groupByForm([...left.values()], keyOf);
  const formsOpen = groupByForm(open, keyOf);
  const isLastPair = isComplete && open.length === 1 && left.size === 1;
  return items.map((item, place) => {
    if (found[place]) return found[place];
    const form = formOf(keyOf(item));
    const [segment, ...others] = isLastPair ? [...left.values()] : (formsLeft.get(form) ?? []);
    // Two of one form cannot be told apart.
    return others.length === 0 && formsOpen.get(form)?.length === 1 ? segment : undefined;
  });
}

function groupByForm<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const form = formOf(keyOf(row));
    groups.set(form, [...(groups.get(form) ?? []), row]);
  }
  return groups;
}

function formOf(key: string): string {
  return key.trim().replace(/\s+/g, " ").normalize().toLowerCase();
}
