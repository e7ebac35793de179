import { bulkError, flatError, jsonAnswer, Refusal, type RowProblem } from "../answers.js";
import type { StoreAnswer } from "../exchange.js";
import type { StoreContext } from "../storeContext.js";
import { collection, segmentRow } from "../renderRow.js";
import type { Segment } from "../state.js";
import { refuseTooMany } from "./idList.js";

/** In the words of the vendor. */
const NAME_IN_USE = "Cannot have multiple segments with the same name.";

/** Writes rows in order; a batch that is refused as a whole writes nothing. */
export function writeBatch(
  rows: readonly unknown[],
  status: number,
  store: StoreContext,
  write: (row: unknown, place: string) => Segment | RowProblem,
): StoreAnswer {
  const { behaviour, state } = store;
  refuseTooMany(rows.length, behaviour.mostRows);
  if (rows.length === 0 && behaviour.emptyBatch === "refused") {
    throw new Refusal(flatError(behaviour.invalidStatus, "The body must hold at least one row."));
  }
  const before = store.snapshot();
  const outcomes = rows.map((row, index) => write(row, String(index)));
  const written = outcomes.filter(isWritten);
  const problems = outcomes.filter(isProblem);
  if (problems.length > 0 && behaviour.atomic) {
    store.restore(before);
    throw new Refusal(refusalOf(problems, rows.length, store));
  }
  if (state.segments.size > behaviour.mostSegments && state.segments.size > before.segments.size) {
    store.restore(before);
    throw new Refusal(fullStore(rows.length, store));
  }
  const data = written.map((segment) => segmentRow(segment, behaviour));
  if (problems.length > 0) return bulkError(gravest(problems), problems, data, rows.length);
  return jsonAnswer(status, collection(data, behaviour));
}

/** Reports a name that another segment has; `id` is that of the row's own segment, if it exists. */
export function nameProblem(
  name: string,
  id: string | undefined,
  { state }: StoreContext,
): RowProblem | undefined {
  for (const segment of state.segments.values()) {
    if (segment.name === name && segment.id !== id) return { status: 409, title: NAME_IN_USE, errors: {} };
  }
  return undefined;
}

function isWritten(outcome: Segment | RowProblem): outcome is Segment {
  return "id" in outcome;
}

function isProblem(outcome: Segment | RowProblem): outcome is RowProblem {
  return "errors" in outcome;
}

// Invalid rows come first, then unknown segments, then conflicts.
const ORDER = [400, 422, 404, 409];

function gravest(problems: readonly RowProblem[]): number {
  const statuses = problems.map(({ status }) => status);
  return ORDER.find((status) => statuses.includes(status)) ?? 422;
}

function refusalOf(problems: readonly RowProblem[], total: number, { behaviour }: StoreContext): StoreAnswer {
  const status = gravest(problems);
  const told = problems.filter((problem) => problem.status === status);
  const isBulk = status === 409 || (status !== 404 && behaviour.invalidShape === "bulk");
  if (isBulk) return bulkError(status, told, [], total);
  const errors = told.reduce((all, problem) => ({ ...all, ...problem.errors }), {});
  return flatError(status, told[0]?.title ?? "", errors);
}

function fullStore(total: number, { behaviour }: StoreContext): StoreAnswer {
  const { beyondMostSegments: status, mostSegments } = behaviour;
  const title = `The store must not hold more than ${mostSegments} segments.`;
  // The spec has a 409 only in the bulk form.
  return status === 409
    ? bulkError(status, [{ status, title, errors: {} }], [], total)
    : flatError(status, title);
}
