import { checkOptions, functionRule } from "../options/checkOptions.js";
import { AbortError, ApiError, BatchError, CallError, isSuspended, type Outcome } from "../errors/index.js";
import { notify } from "../hooks.js";
import type { OperationId } from "../operations.js";
import { callRules } from "./checkInput.js";
import type { ManyOptions, Segment, SegmentsContext } from "./context.js";
import type { CallParts } from "./buildCall.js";

/** What a call over many items does with each of them. */
export interface Job<Input, Output> {
  readonly context: SegmentsContext;
  readonly operationId: OperationId;
  readonly inputs: readonly Input[];
  readonly options: ManyOptions;
  /** Items in one request. */
  readonly maxItems: number;
  /** What a request for some of them passes. */
  readonly parts: (inputs: readonly Input[]) => CallParts;
  /** Finds the outputs of items in the rows of an answer. */
  readonly match: (inputs: readonly Input[], rows: readonly Segment[]) => readonly (Output | undefined)[];
  /** The output of an item that is gone, for operations that take away and whose answers show no rows. */
  readonly outputIfGone?: (input: Input) => Output;
  /** Whether a second success of an item would be a fault, so that after doubt only a list tells what is true. */
  readonly mustNotRepeat?: boolean;
}

/** One item of a call of many and what is known of it. */
export interface Item<Input, Output> {
  readonly index: number;
  readonly input: Input;
  /** What it has come to so far; undefined for success. */
  outcome: Outcome | undefined;
  error: unknown;
  output: Output | undefined;
  /** Whether a request without a clear answer may have been carried out for it. */
  mayHaveRun: boolean;
}

/** A call of many while it runs. */
export interface Run<Input, Output> extends Job<Input, Output> {
  readonly items: readonly Item<Input, Output>[];
  /** Items in one request, fewer once the store has named a smaller maximum. */
  maxItems: number;
  /** Why nothing more is sent; undefined while all goes on. */
  stop: { readonly cause: unknown } | undefined;
}

/**
 * Opens the accounts of a call of many.
 *
 * @param job - What is to be done.
 * @throws {UsageError} For options that are unknown or of a wrong kind.
 */
export function openRun<Input, Output>(job: Job<Input, Output>): Run<Input, Output> {
  checkOptions(job.options, { ...callRules, onProgress: functionRule });
  const items = job.inputs.map((input, index): Item<Input, Output> => ({
    index,
    input,
    outcome: "notSent",
    error: undefined,
    output: undefined,
    mayHaveRun: false,
  }));
  return { ...job, items, stop: undefined };
}

/**
 * Notes the success of an item.
 *
 * @param item - The item.
 * @param output - What it has come to.
 */
export function succeed<Input, Output>(item: Item<Input, Output>, output: Output): void {
  item.output = output;
  item.outcome = undefined;
}

/**
 * Notes that items were sent and nothing is settled.
 *
 * @param items - The items.
 * @param error - What has come of the request.
 * @param inDoubt - Whether they may have had their way.
 */
export function leaveOpen<Input, Output>(
  items: readonly Item<Input, Output>[],
  error: unknown,
  inDoubt: boolean,
): void {
  for (const item of items) {
    item.outcome = "unknown";
    item.error = error;
    item.mayHaveRun ||= inDoubt;
  }
}

/**
 * Stops a call for a reason that all other requests would meet too: an abort, 401, 403, a suspended store, and what
 * is no error of one call, such as that of a token function. The first reason counts.
 *
 * @param run - The call.
 * @param error - What one request has come to.
 */
export function stopFor(run: Pick<Run<never, never>, "stop">, error: unknown): void {
  const isFinal =
    error instanceof ApiError
      ? [401, 403].includes(error.status) || isSuspended(error.title)
      : error instanceof AbortError || !(error instanceof CallError);
  if (isFinal) run.stop ??= { cause: error };
}

/**
 * Tells the caller how many items are settled.
 *
 * @param run - The call.
 */
export function tellProgress<Input, Output>({ options, items }: Run<Input, Output>): void {
  const done = items.filter(({ outcome }) => outcome === undefined || outcome === "refused").length;
  notify(options.onProgress, () => ({ done, total: items.length }));
}

/**
 * Returns the outputs in the order of the inputs.
 *
 * @param run - The call.
 * @throws {BatchError} Where any item did not succeed, with what became of each.
 */
export function closeRun<Input, Output>({ operationId, items, stop }: Run<Input, Output>): Output[] {
  const succeeded = items.flatMap(({ output }) => (output === undefined ? [] : [output]));
  const failed = items.flatMap(({ index, input, outcome, error = stop?.cause }) =>
    outcome ? [{ index, input, error, outcome }] : [],
  );
  if (failed.length === 0) return succeeded;
  throw new BatchError({ operationId, succeeded, failed, cause: stop ? stop.cause : failed[0]?.error });
}
