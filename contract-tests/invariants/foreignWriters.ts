import { idOf, isBefore, isOfRun, isWholeStore, type ListStep, type RunRecord } from "./runRecord.js";

// No app can create a segment without a name.
const isNamed = ({ name }: ListStep["rows"][number]) => name !== "";

/** Tells whether segments of others came or went while the run wrote, so that totals say nothing about its writes. */
export function foreignWriters(record: RunRecord): boolean {
  const { lists, writes, runId } = record;
  const own = new Set(writes.flatMap(({ rows }) => rows.map(idOf)));
  const foreignIn = ({ rows }: ListStep) =>
    rows.filter((row) => !isOfRun(row, runId) && !own.has(idOf(row)) && isNamed(row)).map(idOf);
  const [first] = writes;
  const isEarly = (list: ListStep) => first === undefined || isBefore(list, first);
  const known = new Set(lists.filter(isEarly).flatMap(foreignIn));
  return lists
    .filter((list) => list.ids === undefined && !isEarly(list))
    .some((list) => {
      const seen = foreignIn(list);
      return seen.some((id) => !known.has(id)) || (isWholeStore(list) && new Set(seen).size < known.size);
    });
}
