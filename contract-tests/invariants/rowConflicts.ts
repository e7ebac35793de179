import type { OperationId } from "../spec/operations.js";
import type { Epoch, RowEpochs, Sighting } from "./rowEpochs.js";
import { isBefore, isSuccess, type Step, type WriteStep } from "./runRecord.js";
import { differenceOf, type Difference } from "./rowValues.js";

/** A list that shows other values of a row than another answer, and the operation to blame. */
export interface RowConflict {
  readonly id: string;
  readonly shown: Sighting;
  readonly known: Sighting;
  readonly difference: Difference;
  readonly operationId: OperationId;
}

interface View extends Sighting {
  /** The last answer that showed the row like this. */
  readonly last: Step;
  /** A list has shown it. */
  readonly isListed: boolean;
}

/** Finds the lists that show a row in no state that it may have. */
export function rowConflicts({ id, epochs, listed }: RowEpochs, writes: readonly WriteStep[]): RowConflict[] {
  const views = new Map<Epoch, View>();
  for (const epoch of epochs) {
    if (epoch.answered) views.set(epoch, { ...epoch.answered, last: epoch.answered.step, isListed: false });
  }
  const found: { shown: Sighting; epoch: Epoch; view: View }[] = [];
  for (const shown of listed) {
    const candidates = shown.candidates.filter(({ isDeleted }) => !isDeleted);
    const equal = candidates.findLast((epoch) => isEqual(views.get(epoch), shown));
    const last = candidates.at(-1);
    const view = last && views.get(last);
    const isKnown = candidates.every((epoch) => views.has(epoch));
    if (equal) views.set(equal, { ...(views.get(equal) ?? shown), last: shown.step, isListed: true });
    else if (last && view && isKnown) found.push({ shown, epoch: last, view });
    else if (last && candidates.length === 1) views.set(last, { ...shown, last: shown.step, isListed: true });
  }
  return found.flatMap(({ shown, epoch, view }) => {
    const difference = differenceOf(view.row, shown.row);
    const isBack = listed.some((other) => other.step.index > shown.step.index && isEqual(view, other));
    const isStale = epochs
      .slice(0, epochs.indexOf(epoch))
      .some((earlier) => isEqual(views.get(earlier), shown));
    const isOfAnswer = view.step === epoch.answered?.step && !(views.get(epoch)?.isListed ?? false);
    const between = writes.filter(
      (write) => !isBefore(write, view.last) && !isBefore(shown.step, write) && write !== view.last,
    );
    const operationId = isStale
      ? epoch.writes[0]?.exchange.operationId
      : isBack
        ? "listSegments"
        : culprit(isOfAnswer ? view.step.exchange.operationId : undefined, between);
    return difference && operationId ? [{ id, shown, known: view, difference, operationId }] : [];
  });
}

/** Names the operation that changed a row for good; undefined if a check looks at the effect of such a request. */
function culprit(answered: OperationId | undefined, between: readonly WriteStep[]): OperationId | undefined {
  if (between.some((write) => !isSuccess(write) || write.exchange.invalid !== undefined)) return undefined;
  const order = [
    "updateSegments",
    "deleteSegments",
    "createSegments",
    "removeShopperProfilesFromSegment",
  ] as const;
  const wrote = order.find((operationId) =>
    between.some(({ exchange }) => exchange.operationId === operationId),
  );
  return answered ?? wrote ?? "listSegments";
}

function isEqual(view: Sighting | undefined, { row }: Sighting): boolean {
  return view !== undefined && differenceOf(view.row, row) === undefined;
}
