import type { RedactableAnswer, Call } from "../call.js";
import { NotFoundError, ValidationError, type ApiError } from "../errors/index.js";
import { parsed } from "../answer/parsed.js";
import { errorOf, responseError, segmentsIn } from "./segmentAnswer.js";
import { readRefusals } from "./readRefusals.js";
import type { BatchResult, Item, Job, Settlement } from "./ledger.js";

/** Settles the items of one request, given in its order and marked as sent, by its answer. */
export function settleBatch<Input, Output>(
  job: Job<Input, Output>,
  group: readonly Item<Input, Output>[],
  call: Call,
  answer: RedactableAnswer,
): BatchResult<Input, Output> {
  const { status } = answer;
  // The 404 to a retried DELETE may be about one id of many.
  if (answer.assumed && group.length > 1) return { again: chunk(group) };

  // An unreadable answer may report created rows, except a 400. A 404 in plain text is about the route, not an item.
  const ofItems = parsed(answer) ? [400, 404, 409, 422] : job.mustNotRepeat ? [400] : [400, 409, 422];
  if (answer.response.ok || ofItems.includes(status)) return settleItems(job, group, call, answer);

  const error = errorOf(call, answer);
  if (status === 413 && group.length > 1) {
    // Similar endpoints name their maximum in the title.
    const numbers = (error.title?.match(/\d+/g) ?? []).map(Number);
    const maxItems = Math.max(0, ...numbers.filter((number) => number < group.length));
    return { error, maxItems, again: chunk(group, maxItems) };
  }
  const settlements = [408, 409, 422].includes(status)
    ? unknown(group, error)
    : group.map((item) => refuse(job, item, error, false));
  return { error, settlements };
}

/** Splits a list into parts of a size, or into halves. */
export function chunk<T>(list: readonly T[], size = 0): T[][] {
  const step = size || Math.ceil(list.length / 2);
  const all: T[][] = [];
  for (let start = 0; start < list.length; start += step) all.push(list.slice(start, start + step));
  return all;
}

function settleItems<Input, Output>(
  job: Job<Input, Output>,
  group: readonly Item<Input, Output>[],
  call: Call,
  answer: RedactableAnswer,
): BatchResult<Input, Output> {
  const { match, outputIfGone, mustNotRepeat = false } = job;
  const { ok } = answer.response;
  const { named, blamed, failed } = readRefusals(call, answer, group.length);
  const [blame] = blamed;
  const inputs = group.map(({ input }) => input);
  const shown = match(inputs, segmentsIn(parsed(answer)));
  // Each error has its item, so all other items succeeded.
  const isAllTold = ok && !blame && failed === named.size;

  const settlements: Settlement<Input, Output>[] = [];
  const rest = group.filter((item, place) => {
    const error = named.get(place);
    const output = shown[place] ?? (isAllTold && !error ? outputIfGone?.(item.input) : undefined);
    if (error && output) settlements.push(...unknown([item], error));
    else if (error) settlements.push(refuse(job, item, error, true));
    else if (output) settlements.push({ item, output });
    else return true;
    return false;
  });
  if (rest.length === 0) return { settlements };
  if (!blame && named.size === 0) {
    const error = responseError(call, answer, "does not show every row that was sent");
    return { settlements: [...settlements, ...unknown(rest, error)] };
  }
  // A store that writes the good rows returns one error for each other row.
  const isPartial = ok || shown.some(Boolean);
  if (blame && blamed.length >= rest.length && (isPartial || group.length === 1)) {
    settlements.push(...rest.map((item) => refuse(job, item, blame, !mustNotRepeat)));
    return { settlements };
  }
  settlements.push(...unknown(rest, blame, ok && !!outputIfGone));
  // A 409 may mean that an earlier try created the row. Only a list can decide that, not splitting.
  const isListed = mustNotRepeat && answer.status === 409 && named.size === 0;
  const again = rest.filter(({ mayHaveRun }) => !(isListed && mayHaveRun));
  return { settlements, again: chunk(again, again.length < group.length ? again.length : 0) };
}

function unknown<Input, Output>(
  items: readonly Item<Input, Output>[],
  error: unknown,
  mayHaveRun = true,
): Settlement<Input, Output>[] {
  return items.map((item) => ({ item, outcome: "unknown", error, mayHaveRun }));
}

// Refuses an item, except after a failure of the server, which leaves it unknown.
function refuse<Input, Output>(
  { outputIfGone, mustNotRepeat }: Job<Input, Output>,
  item: Item<Input, Output>,
  error: ApiError,
  isAboutIt: boolean,
): Settlement<Input, Output> {
  const { mayHaveRun, input } = item;
  // An invalid row was invalid in the earlier try too; other causes may have been absent then.
  const isClear = !mayHaveRun || (isAboutIt && (!mustNotRepeat || error instanceof ValidationError));
  if (outputIfGone && mayHaveRun && isAboutIt && error instanceof NotFoundError)
    return { item, output: outputIfGone(input) };
  const isFailure = error.status >= 500;
  return { item, outcome: isClear && !isFailure ? "refused" : "unknown", error, mayHaveRun: isFailure };
}
