import type { Invariant, Look } from "./look.js";
import { rowEpochs, type Epoch, type RowEpochs, type Sighting } from "./rowEpochs.js";
import type { Step } from "./runRecord.js";
import { differenceOf, type Difference } from "./rowValues.js";

/** A list that shows a row with values that it does not have, and the view that it contradicts. */
interface Conflict {
  readonly id: string;
  readonly shown: Sighting;
  readonly known: Sighting;
  readonly difference: Difference;
  /** No list shows the values of the write, so that the write is wrong and the lists are right. */
  readonly isOfWrite: boolean;
}

/** A row has the same values wherever it is shown, until a write names it. */
export const rowsAgree: Invariant = (record) => {
  const rows = rowEpochs(record);
  const conflicts = rows.flatMap(conflictsOf);
  // A field that lists show differently is not also wrong in the writes.
  const wrongFields = new Set(
    conflicts.filter(({ isOfWrite }) => !isOfWrite).map(({ difference }) => difference.field),
  );
  const real = conflicts.filter(
    ({ isOfWrite, difference }) => !isOfWrite || !wrongFields.has(difference.field),
  );
  return [...real.flatMap(lookOf), ...rows.flatMap(({ epochs, listed }) => rightLooks(epochs, listed))];
};

function conflictsOf({ id, epochs, listed }: RowEpochs): Conflict[] {
  const known = new Map<Epoch, Sighting>();
  for (const epoch of epochs) if (epoch.answered) known.set(epoch, epoch.answered);
  const supported = new Set<Epoch>();
  const found: { shown: Sighting; epoch: Epoch }[] = [];
  for (const shown of listed) {
    const candidates = shown.candidates.filter(({ isDeleted }) => !isDeleted);
    const equal = candidates.findLast((epoch) => {
      const view = known.get(epoch);
      return view && differenceOf(view.row, shown.row) === undefined;
    });
    const unknown = candidates.filter((epoch) => !known.has(epoch));
    const last = candidates.at(-1);
    if (equal) supported.add(equal);
    else if (last && unknown.length === 0) found.push({ shown, epoch: last });
    else if (last && candidates.length === 1) known.set(last, shown);
  }
  return found.flatMap(({ shown, epoch }) => {
    const view = known.get(epoch);
    const difference = view && differenceOf(view.row, shown.row);
    const isOfWrite = view === epoch.answered && !supported.has(epoch);
    return view && difference ? [{ id, shown, known: view, difference, isOfWrite }] : [];
  });
}

function lookOf({ id, shown, known, difference, isOfWrite }: Conflict): Look[] {
  const { operationId } = (isOfWrite ? known : shown).step.exchange;
  if (operationId === undefined) return [];
  const [wrong, right] = isOfWrite
    ? [
        { ...known, value: difference.left },
        { ...shown, value: difference.right },
      ]
    : [
        { ...shown, value: difference.right },
        { ...known, value: difference.left },
      ];
  return [
    {
      operationId,
      exchange: wrong.step.exchange,
      contradiction: {
        expected: `the segment ${id} with ${right.value}, as in the answer to ${placeOf(right.step)}`,
        actual: `${wrong.value} in the answer to ${placeOf(wrong.step)}`,
      },
    },
  ];
}

/** The answers that were compared with others. */
function rightLooks(epochs: readonly Epoch[], listed: readonly Sighting[]): Look[] {
  const answered = epochs.flatMap((epoch) => epoch.answered ?? []);
  return listed.length === 0
    ? []
    : [...answered, ...listed].flatMap(({ step: { exchange } }) =>
        exchange.operationId === undefined
          ? []
          : [{ operationId: exchange.operationId, exchange, contradiction: undefined }],
      );
}

function placeOf({ exchange }: Step): string {
  const { method, url } = exchange.request;
  return `${method} ${new URL(url).pathname.replace(/^.*\/v3/, "")}${decodeURIComponent(new URL(url).search).slice(0, 60)}`;
}
