import type { RedactableAnswer, Call } from "../call.js";
import { NotFoundError, ValidationError, type ApiError } from "../errors/index.js";
import { parsed } from "../answer/parsed.js";
import { errorOf, responseError, segmentsIn } from "./segmentAnswer.js";
import { readRefusals } from "./readRefusals.js";
import { leaveOpen, stopFor, succeed, type Item, type Run } from "./ledger.js";

/**
 * Settles the items of one request by its answer.
 *
 * @param run - The call of many.
 * @param group - The items, in the order of the request.
 * @param call - The request.
 * @param answer - Its answer.
 * @returns What is to be asked again, in the parts in which to ask.
 */
export function settleBatch<Input, Output>(
  run: Run<Input, Output>,
  group: readonly Item<Input, Output>[],
  call: Call,
  answer: RedactableAnswer,
): Item<Input, Output>[][] {
  const { status, afterDoubt = false, assumed = false } = answer;
  leaveOpen(group, undefined, afterDoubt || assumed);
  // A 404 that was taken for the success of a repeated DELETE may be that of one id among many.
  if (assumed && group.length > 1) return chunk(group);

  // What cannot be read may have said that some rows were created; 400 says that none was. A 404 in plain text is
  // about the route, and so about no item.
  const ofItems = parsed(answer) ? [400, 404, 409, 422] : run.mustNotRepeat ? [400] : [400, 409, 422];
  if (answer.response.ok || ofItems.includes(status)) return judgeItems(run, group, call, answer);

  const error = errorOf(call, answer);
  stopFor(run, error);
  if (status === 413 && group.length > 1) {
    // Siblings of these endpoints name their maximum in the title.
    const numbers = (error.title?.match(/\d+/g) ?? []).map(Number);
    const most = Math.max(0, ...numbers.filter((number) => number < group.length));
    if (most > 0) run.maxItems = Math.min(run.maxItems, most);
    return chunk(group, most);
  }
  if ([408, 409, 422].includes(status)) leaveOpen(group, error, true);
  else for (const item of group) refuse(run, item, error, false);
  return [];
}

/**
 * Cuts a list into parts.
 *
 * @param list - What to cut.
 * @param size - How long a part is at most; half the list unless told.
 */
export function chunk<T>(list: readonly T[], size = 0): T[][] {
  const step = size || Math.ceil(list.length / 2);
  const all: T[][] = [];
  for (let start = 0; start < list.length; start += step) all.push(list.slice(start, start + step));
  return all;
}

function judgeItems<Input, Output>(
  run: Run<Input, Output>,
  group: readonly Item<Input, Output>[],
  call: Call,
  answer: RedactableAnswer,
): Item<Input, Output>[][] {
  const { match, outputIfGone, mustNotRepeat = false } = run;
  const { ok } = answer.response;
  const { named, blamed, failed } = readRefusals(call, answer, group.length);
  const [blame] = blamed;
  const inputs = group.map(({ input }) => input);
  const shown = match(inputs, segmentsIn(parsed(answer)));
  // Each error has its item, so the others are as well as if nothing had failed.
  const isAllTold = ok && !blame && failed === named.size;

  const rest = group.filter((item, place) => {
    const error = named.get(place);
    const output = shown[place] ?? (isAllTold && !error ? outputIfGone?.(item.input) : undefined);
    if (error && output) leaveOpen([item], error, true);
    else if (error) refuse(run, item, error, true);
    else if (output) succeed(item, output);
    else return true;
    return false;
  });
  if (rest.length === 0) return [];
  if (!blame && named.size === 0) {
    leaveOpen(rest, responseError(call, answer, "does not show every row that was sent"), true);
    return [];
  }
  // A store that writes the good rows has an error for each of the others.
  const isPartial = ok || shown.some(Boolean);
  if (blame && blamed.length >= rest.length && (isPartial || group.length === 1)) {
    for (const item of rest) refuse(run, item, blame, !mustNotRepeat);
    return [];
  }
  leaveOpen(rest, blame, ok && !!outputIfGone);
  // After doubt a 409 is what success looks like: a list tells such rows apart, not splitting.
  const isListed = mustNotRepeat && answer.status === 409 && named.size === 0;
  const again = rest.filter(({ mayHaveRun }) => !(isListed && mayHaveRun));
  return chunk(again, again.length < group.length ? again.length : 0);
}

// Refuses an item, but for a failure of the server, which leaves it open and in doubt.
function refuse<Input, Output>(
  { outputIfGone, mustNotRepeat }: Run<Input, Output>,
  item: Item<Input, Output>,
  error: ApiError,
  isAboutIt: boolean,
): void {
  const { mayHaveRun, input } = item;
  // What is wrong with the row itself was wrong in the doubtful try too; all else may have been different then.
  const isClear = !mayHaveRun || (isAboutIt && (!mustNotRepeat || error instanceof ValidationError));
  leaveOpen([item], error, error.status >= 500);
  if (outputIfGone && mayHaveRun && isAboutIt && error instanceof NotFoundError)
    succeed(item, outputIfGone(input));
  else if (isClear && error.status < 500) item.outcome = "refused";
}
