import { operationIds, type OperationId } from "../spec/operations.js";
import { settledBy, type Contradiction, type Invariant } from "./look.js";
import { endOf, isBefore, isSuccess, type Step } from "./runRecord.js";

const SECOND_MS = 1000;
/** Requests that lower the number of those that are left, however coarsely a server counts. */
const MANY = 10;

interface Reading {
  readonly step: Step;
  readonly operationId: OperationId;
  readonly left: number;
  /** Time until the window ends, in milliseconds. */
  readonly reset: number;
}

/** Describes how an answer contradicts an earlier one of the same window. */
type Comparison = (earlier: Reading, later: Reading, all: readonly Reading[]) => Contradiction | undefined;

// All pairs of a run are compared: texts are made for those alone that contradict each other.
const comparisons: readonly Comparison[] = [
  (earlier, later) => {
    if (later.left <= earlier.left) return undefined;
    return {
      expected: settledBy(
        "Number of requests that are left in the window.",
        `at most ${earlier.left} requests left, as before in this window`,
      ),
      actual: `${later.left}`,
    };
  },
  (earlier, later) => {
    const moved = later.step.exchange.startedAt + later.reset - endOf(earlier.step) - earlier.reset;
    if (moved <= SECOND_MS) return undefined;
    return {
      expected: settledBy(
        "Time until the quota is renewed, in milliseconds.",
        "a window that ends when it was said to end",
      ),
      actual: `a reset of ${later.reset} ms, which ends ${moved} ms later`,
    };
  },
  (earlier, later, all) => {
    if (earlier.operationId !== later.operationId || later.left < earlier.left) return undefined;
    const between = all.filter(({ step }) => isBefore(earlier.step, step) && isBefore(step, later.step));
    if (between.length < MANY) return undefined;
    return {
      expected: settledBy(
        "One request is one unit of a quota",
        `less than ${earlier.left} requests left after ${between.length} more`,
      ),
      actual: `${later.left}`,
    };
  },
];

/** Within a window the requests left fall, and its end stays. */
export const limitHeaders: Invariant = ({ steps }) => {
  const readings = steps.flatMap(readingOf);
  const blamed = blame(
    readings.flatMap((earlier, index) => conflictsOf(earlier, readings.slice(index + 1), readings)),
  );
  return readings.map((reading) => ({
    operationId: reading.operationId,
    exchange: reading.step.exchange,
    contradiction: blamed.get(reading),
  }));
};

interface Conflict {
  readonly pair: readonly Reading[];
  readonly contradiction: Contradiction;
}

function conflictsOf(earlier: Reading, others: readonly Reading[], all: readonly Reading[]): Conflict[] {
  return others
    .filter((later) => isSameWindow(earlier, later))
    .flatMap((later) =>
      comparisons.flatMap((compare) => {
        const contradiction = compare(earlier, later, all);
        return contradiction ? [{ pair: [earlier, later], contradiction }] : [];
      }),
    );
}

/** Blames the answers that contradict the most others, those of the most contradicted operation first. */
function blame(conflicts: readonly Conflict[]): ReadonlyMap<Reading, Contradiction> {
  const blamed = new Map<Reading, Contradiction>();
  const ofOperation = (operationId: OperationId) =>
    conflicts.filter(({ pair }) => pair.some((reading) => reading.operationId === operationId)).length;
  const weights = new Map(operationIds.map((operationId) => [operationId, ofOperation(operationId)]));
  const weight = ([{ operationId }, count]: readonly [Reading, number]) =>
    (weights.get(operationId) ?? 0) * conflicts.length + count;
  for (let left = conflicts; left.length > 0;) {
    const counts = new Map<Reading, number>();
    for (const reading of left.flatMap(({ pair }) => pair))
      counts.set(reading, (counts.get(reading) ?? 0) + 1);
    // Of two that contradict only each other it is the later one.
    const [worst] = [...counts].reduce((most, next) => (weight(next) >= weight(most) ? next : most));
    const conflict = left.find(({ pair }) => pair.includes(worst));
    if (conflict) blamed.set(worst, conflict.contradiction);
    left = left.filter(({ pair }) => !pair.includes(worst));
  }
  return blamed;
}

function readingOf(step: Step): Reading[] {
  const { operationId, response } = step.exchange;
  const numberIn = (name: string) => Number(response?.headers[name] ?? NaN);
  const left = numberIn("x-rate-limit-requests-left");
  const reset = numberIn("x-rate-limit-time-reset-ms");
  const isCounted = isSuccess(step) && operationId !== undefined && left >= 0 && reset >= 0;
  return isCounted ? [{ step, operationId, left, reset }] : [];
}

function isSameWindow(earlier: Reading, later: Reading): boolean {
  const end = earlier.step.exchange.startedAt + earlier.reset;
  return isBefore(earlier.step, later.step) && endOf(later.step) < end;
}
