import type { OperationId } from "../spec/operations.js";
import type { Invariant, Look } from "./look.js";
import { rowConflicts, type RowConflict } from "./rowConflicts.js";
import { rowEpochs, type RowEpochs } from "./rowEpochs.js";
import type { Step } from "./runRecord.js";

const SHOWN_CHARACTERS = 60;

/** A row has the same values wherever it is shown, until a write names it. */
export const rowsAgree: Invariant = (record) => {
  const rows = rowEpochs(record);
  const conflicts = rows.flatMap((row) => rowConflicts(row, record.writes));
  return [
    ...conflicts.map((conflict) => lookOf(conflict, culprit(conflict, conflicts))),
    ...rows.flatMap(rightLooks),
  ];
};

/** One cause is charged once: a field that lists show differently is not also wrong in the writes. */
function culprit({ difference, operationId }: RowConflict, conflicts: readonly RowConflict[]): OperationId {
  const alike = conflicts.filter((other) => other.difference.field === difference.field);
  const blamed = new Set(alike.map((other) => other.operationId));
  const isOfLists =
    blamed.has("listSegments") || (blamed.has("createSegments") && blamed.has("updateSegments"));
  return isOfLists ? "listSegments" : operationId;
}

function lookOf({ id, shown, known, difference, operationId }: RowConflict, charged: OperationId): Look {
  const isOfAnswer = charged === operationId && known.step.exchange.operationId === charged;
  const [wrong, right] = isOfAnswer ? [known.step, shown.step] : [shown.step, known.step];
  const [actual, expected] = isOfAnswer
    ? [difference.left, difference.right]
    : [difference.right, difference.left];
  return {
    operationId: charged,
    exchange: wrong.exchange,
    contradiction: {
      expected: `the segment ${id} with ${expected}, as in the answer to ${placeOf(right)}`,
      actual: `${actual} in the answer to ${placeOf(wrong)}`,
    },
  };
}

/** The answers that were compared with others. */
function rightLooks({ epochs, listed }: RowEpochs): Look[] {
  const answered = epochs.flatMap((epoch) => epoch.answered ?? []);
  const compared = listed.length === 0 ? [] : [...answered, ...listed];
  return compared.flatMap(({ step: { exchange } }) =>
    exchange.operationId === undefined
      ? []
      : [{ operationId: exchange.operationId, exchange, contradiction: undefined }],
  );
}

function placeOf({ exchange }: Step): string {
  const { method, url } = exchange.request;
  const { pathname, search } = new URL(url);
  const query = decodeURIComponent(search).slice(0, SHOWN_CHARACTERS);
  return `${method} ${pathname.replace(/^.*\/v3(?=\/)/, "")}${query}`;
}
