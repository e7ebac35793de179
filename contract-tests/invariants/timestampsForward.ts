import { settledBy, unless, type Contradiction, type Invariant, type Look } from "./look.js";
import { rowEpochs, type RowEpochs, type Sighting } from "./rowEpochs.js";
import { precisionOf, timeOf } from "./rowValues.js";

const CREATED = "Time when the segment was created.";
const UPDATED = "Time when the segment was last updated.";

/** No write moves `created_at` of a row, and none takes its `updated_at` back. */
export const timestampsForward: Invariant = (record) => rowEpochs(record).flatMap(looksAt);

function looksAt({ id, epochs, listed }: RowEpochs): Look[] {
  const views = epochs.flatMap((epoch) => {
    // A list that may still show an earlier epoch says nothing about the order.
    const certain = listed.find(({ candidates }) => candidates.length === 1 && candidates[0] === epoch);
    const view = epoch.answered ?? certain;
    return view ? [{ view, write: epoch.writes[0] }] : [];
  });
  return views.flatMap(({ view, write }, index) => {
    const { exchange } = view.step;
    const operationId = write?.exchange.operationId ?? exchange.operationId;
    const contradiction = contradictionOf(view, views[0]?.view ?? view, views[index - 1]?.view ?? view, id);
    return operationId === undefined ? [] : [{ operationId, exchange, contradiction }];
  });
}

function contradictionOf(
  { row }: Sighting,
  first: Sighting,
  latest: Sighting,
  id: string,
): Contradiction | undefined {
  return (
    unless(
      !(
        distance(row.created_at, first.row.created_at) > 0 ||
        distance(first.row.created_at, row.created_at) > 0
      ),
      settledBy(CREATED, `the segment ${id} with created_at ${String(first.row.created_at)}, as at first`),
      `created_at ${String(row.created_at)}`,
    ) ??
    unless(
      !(distance(latest.row.updated_at, row.updated_at) > 0),
      settledBy(UPDATED, `the segment ${id} with updated_at from ${String(latest.row.updated_at)} on`),
      `updated_at ${String(row.updated_at)}`,
    ) ??
    unless(
      !(distance(row.created_at, row.updated_at) > 0),
      settledBy(
        UPDATED,
        `the segment ${id} with updated_at from its created_at, ${String(row.created_at)}, on`,
      ),
      `updated_at ${String(row.updated_at)}`,
    )
  );
}

/** How much later one timestamp is than another, beyond what rounding explains; NaN if one is none. */
function distance(later: unknown, earlier: unknown): number {
  return timeOf(later) - timeOf(earlier) - Math.max(precisionOf(later), precisionOf(earlier));
}
