import type { RedactableAnswer, Call } from "../call.js";
import { parsed } from "../answer/parsed.js";
import { statementOf, weakestOf, type Statement } from "./claims.js";
import { errorOf, responseError, rowsIn, segmentsIn } from "./segmentAnswer.js";
import { readRefusals } from "./readRefusals.js";
import { leaveOpen, settle, stopFor, type Item, type Run } from "./ledger.js";

/** Settles the items of a request by its answer, and returns the groups to send again. */
export function settleBatch<Input, Output>(
  run: Run<Input, Output>,
  group: readonly Item<Input, Output>[],
  call: Call,
  answer: RedactableAnswer,
): Item<Input, Output>[][] {
  const { status, afterDoubt = false } = answer;
  leaveOpen(group, undefined, afterDoubt);
  if (answer.response.ok) run.accepted = Math.max(run.accepted, group.length);

  // An unreadable refusal may have said that some rows were created. A 404 in plain text is about the route.
  const aboutItems = parsed(answer) ? [400, 404, 409, 422] : run.kind === "create" ? [400] : [400, 409, 422];
  if (answer.response.ok || aboutItems.includes(status)) return settleItems(run, group, call, answer);

  const error = errorOf(call, answer);
  stopFor(run, error);
  if (status === 413 && group.length > 1) {
    leaveOpen(group, error, false);
    const named = maximumIn(error.title, group.length);
    const most = named || Math.ceil(group.length / 2);
    // If the store has accepted as many before, these rows are too long, not too many.
    if (named || group.length > run.accepted) run.maxItems = Math.min(run.maxItems, most);
    return chunk(group, most);
  }
  const isUnclear = status >= 500 || [408, 409, 422].includes(status);
  return settleAll(run, group, isUnclear ? "unclear" : "notProcessed", error);
}

/** Cuts a list into parts of at most `size`, by default into halves. */
export function chunk<T>(list: readonly T[], size = 0): T[][] {
  const step = size || Math.ceil(list.length / 2);
  const all: T[][] = [];
  for (let start = 0; start < list.length; start += step) all.push(list.slice(start, start + step));
  return all;
}

function settleAll<Input, Output>(
  run: Run<Input, Output>,
  items: readonly Item<Input, Output>[],
  statement: Statement,
  error: unknown,
): [] {
  for (const item of items) settle(run, item, statement, error);
  return [];
}

// Siblings of these endpoints name their maximum in the title. A size in bytes is none.
function maximumIn(title: string | undefined, sent: number): number {
  const numbers = [...(title?.matchAll(/(?<![\d.])\d+(?![\d.]|\s*(?:[kmg]i?b|bytes?|char|%))/gi) ?? [])].map(
    Number,
  );
  return Math.max(0, ...numbers.filter((number) => number < sent));
}

function settleItems<Input, Output>(
  run: Run<Input, Output>,
  group: readonly Item<Input, Output>[],
  call: Call,
  answer: RedactableAnswer,
): Item<Input, Output>[][] {
  const { match, outputIfGone, kind } = run;
  const { ok } = answer.response;
  const inputs = group.map(({ input }) => input);
  const { named, blamed, failed, succeeded, isWhole } = readRefusals(call, answer, inputs);
  const [blame] = blamed;
  const hasFailure = named.size > 0 || blamed.length > 0;
  const rows = segmentsIn(parsed(answer));
  const shown = match(inputs, rows, ok && !hasFailure);
  // Each failure names its item and the counts agree, so the others succeeded.
  const others = group.length - failed;
  const isCounted =
    !!outputIfGone && !blame && failed === named.size && (succeeded ?? (ok ? others : NaN)) === others;

  const rest = group.filter((item, place) => {
    const error = named.get(place);
    const output = shown[place];
    if (error) settle(run, item, output ? "unclear" : statementOf(error), error);
    else if (output || isCounted) settle(run, item, "done", undefined, output);
    else return true;
    return false;
  });
  if (rest.length === 0) return [];
  if (!hasFailure) {
    const error = responseError(call, answer, "does not show every row that was sent");
    return settleAll(run, rest, "unclear", error);
  }
  // A store that writes the good rows has an error for each of the others.
  const isPartial = ok || shown.some(Boolean);
  if (blame && (group.length === 1 || (isPartial && blamed.length >= rest.length))) {
    return settleAll(run, rest, weakestOf(blamed.map(statementOf)), blame);
  }
  // Others than those that are shown may have succeeded; a removal shows none.
  const isUnseen = kind === "takeAway" || !rowsIn(parsed(answer));
  const most = isWhole ? 0 : (succeeded ?? (isUnseen ? Infinity : rows.length));
  const mayHaveRun = most > shown.filter(Boolean).length || blamed.some(({ status }) => status >= 500);
  leaveOpen(rest, blame, mayHaveRun);
  // A list tells the rows apart whose names are taken; splitting would cost a request for each.
  if (kind === "create" && answer.status === 409 && named.size === 0) return [];
  return chunk(rest, rest.length < group.length ? rest.length : 0);
}
