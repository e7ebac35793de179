import { checkOptions } from "../options/checkOptions.js";
import {
  AbortError,
  ApiError,
  BatchError,
  CallError,
  ConnectionError,
  isSuspended,
  RateLimitError,
} from "../errors/index.js";
import { notify } from "../hooks.js";
import type { OperationId } from "../operations.js";
import { manyRules } from "./checkInput.js";
import { claimOf, type Claim, type Kind, type Statement } from "./claims.js";
import type { ManyOptions, Segment, SegmentsContext } from "./context.js";
import type { CallParts } from "./buildCall.js";
import { createPatience, type Patience } from "./createPatience.js";
import { linkedController, type LinkedController } from "../time/linkedController.js";

/** The work of a call of many on each item. */
export interface Job<Input, Output> {
  readonly context: SegmentsContext;
  readonly operationId: OperationId;
  readonly kind: Kind;
  readonly inputs: readonly Input[];
  readonly options: ManyOptions;
  /** Items per request. */
  readonly maxItems: number;
  /** Returns the parts of a request for some of the items. */
  readonly parts: (inputs: readonly Input[]) => CallParts;
  /** Finds the outputs of items in the rows of an answer; `isComplete` if the answer reports no failure. */
  readonly match: (
    inputs: readonly Input[],
    rows: readonly Segment[],
    isComplete: boolean,
  ) => readonly (Output | undefined)[];
  /** Returns the output of an item that was taken away: those answers show no rows. */
  readonly outputIfGone?: (input: Input) => Output;
}

/** One item of a call of many, and what is known of it. */
export interface Item<Input, Output> {
  readonly index: number;
  readonly input: Input;
  outcome: Claim | "notSent";
  error?: unknown;
  output?: Output | undefined;
  /** An earlier request for it may have been processed. */
  mayHaveRun: boolean;
}

/** Why a call of many sends nothing more. */
export interface Stop {
  readonly cause: unknown;
  /** There was no clear answer for too long, so nothing says that a list would fail too. */
  readonly isSilence: boolean;
}

/** A call of many while it runs. */
export interface Run<Input, Output> extends Job<Input, Output> {
  readonly items: readonly Item<Input, Output>[];
  /** Lowered once the store has named a smaller maximum. */
  maxItems: number;
  /** Why nothing more is sent; undefined while the call goes on. */
  stop: Stop | undefined;
  /** Number of settled items. */
  done: number;
  /** Largest batch that the store has accepted. */
  accepted: number;
  readonly patience: Patience;
  /** Ends what is queued or between two tries, on the signal of the caller or when patience ends. */
  readonly queue: LinkedController;
}

/** Starts a call of many; refuses unknown and wrong options. */
export function openRun<Input, Output>(job: Job<Input, Output>): Run<Input, Output> {
  const { context, options } = job;
  checkOptions(options, manyRules);
  const { retry, timeoutMs } = context.settings;
  const queue = linkedController(options.signal);
  const maxSilenceMs = retry ? retry.maxElapsedMs : (options.timeoutMs ?? timeoutMs);
  const run: Run<Input, Output> = {
    ...job,
    items: job.inputs.map((input, index) => ({ index, input, outcome: "notSent", mayHaveRun: false })),
    stop: undefined,
    done: 0,
    accepted: 0,
    queue,
    patience: createPatience(maxSilenceMs, context.environment.now, (cause) => {
      run.stop ??= { cause, isSilence: true };
      queue.stop(cause);
    }),
  };
  return run;
}

/** Applies to an item what an answer says of it. */
export function settle<Input, Output>(
  { kind, outputIfGone }: Pick<Run<Input, Output>, "kind" | "outputIfGone">,
  item: Item<Input, Output>,
  statement: Statement,
  error?: unknown,
  output = outputIfGone?.(item.input),
): void {
  applyClaim(item, claimOf(kind, statement, item.mayHaveRun), error, output);
  item.mayHaveRun ||= statement === "unclear";
}

/** Applies a claim to an item; only success has an output. */
export function applyClaim<Input, Output>(
  item: Item<Input, Output>,
  outcome: Claim,
  error?: unknown,
  output?: Output,
): void {
  Object.assign(item, { outcome, error, output: outcome === "succeeded" ? output : undefined });
}

/** Notes that items were sent, and that no answer has settled them yet. */
export function leaveOpen<Input, Output>(
  items: readonly Item<Input, Output>[],
  error: unknown,
  mayHaveRun: boolean,
): void {
  for (const item of items) {
    applyClaim(item, "unknown", error);
    item.mayHaveRun ||= mayHaveRun;
  }
}

/**
 * Stops a call of many for an error that all its other requests would meet too: an abort, 401, 403, a suspended store,
 * an untrusted certificate, limits that stay closed, and any error that is not about one call, such as that of a token
 * function. The first reason counts.
 */
export function stopFor(run: Pick<Run<never, never>, "stop">, error: unknown): void {
  if (isFinal(error)) run.stop ??= { cause: error, isSilence: false };
}

function isFinal(error: unknown): boolean {
  if (error instanceof RateLimitError) return error.attempts === 0;
  if (error instanceof ApiError) return [401, 403].includes(error.status) || isSuspended(error.title);
  if (error instanceof ConnectionError) return error.notSent && !error.retryable;
  return error instanceof AbortError || !(error instanceof CallError);
}

/** Counts the items that succeeded or were refused. */
export function countSettled(items: readonly Item<unknown, unknown>[]): number {
  return items.filter(({ outcome }) => outcome === "succeeded" || outcome === "refused").length;
}

/** Reports how many items are settled. */
export function reportProgress<Input, Output>({ options, items, done }: Run<Input, Output>): void {
  notify(options.onProgress, () => ({ done, total: items.length }));
}

/**
 * Returns the outputs in the order of the inputs.
 *
 * @throws {BatchError} If any item did not succeed, with the state of each.
 */
export function closeRun<Input, Output>(run: Run<Input, Output>): Output[] {
  const { operationId, items, stop, queue } = run;
  // The signal of the caller may live as long as the process.
  queue.stop();
  const succeeded = items.flatMap(({ output }) => (output === undefined ? [] : [output]));
  const failed = items.flatMap(({ index, input, outcome, error = stop?.cause }) =>
    outcome === "succeeded" ? [] : [{ index, input, error, outcome }],
  );
  if (failed.length === 0) return succeeded;
  throw new BatchError({ operationId, succeeded, failed, cause: stop ? stop.cause : failed[0]?.error });
}
