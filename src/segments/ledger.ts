import { checkOptions, functionRule } from "../options/checkOptions.js";
import { AbortError, ApiError, BatchError, CallError, isSuspended, type Outcome } from "../errors/index.js";
import { notify } from "../hooks.js";
import type { OperationId } from "../operations.js";
import { callRules } from "./checkInput.js";
import type { ManyOptions, Segment, SegmentsContext } from "./context.js";
import type { CallParts } from "./buildCall.js";

/** The description of a call over many items. */
export interface Job<Input, Output> {
  readonly context: SegmentsContext;
  readonly operationId: OperationId;
  readonly inputs: readonly Input[];
  readonly options: ManyOptions;
  /** Items in one request. */
  readonly maxItems: number;
  readonly parts: (inputs: readonly Input[]) => CallParts;
  /** Finds the outputs of items in the rows of an answer. */
  readonly match: (inputs: readonly Input[], rows: readonly Segment[]) => readonly (Output | undefined)[];
  /** The output of a deleted item; answers of DELETE show no rows. */
  readonly outputIfGone?: (input: Input) => Output;
  /** An item must not succeed twice; after a lost answer only a list shows if it did. */
  readonly mustNotRepeat?: boolean;
}

/** The state of an item. */
interface ItemState<Output> {
  /** Undefined after success. */
  readonly outcome?: Outcome | undefined;
  readonly error?: unknown;
  readonly output?: Output | undefined;
  /** The server may have processed a request for it although no clear answer arrived. Stays true once it is. */
  readonly mayHaveRun?: boolean | undefined;
}

/** An item of a call. Only the ledger changes its state. */
export interface Item<Input, Output> extends ItemState<Output> {
  readonly index: number;
  readonly input: Input;
}

/** The new state of an item. */
export interface Settlement<Input, Output> extends ItemState<Output> {
  readonly item: Item<Input, Output>;
}

/** The result of one request. */
export interface BatchResult<Input, Output> {
  readonly settlements?: readonly Settlement<Input, Output>[];
  /** Items to send again, in the groups in which to send them. */
  readonly again?: readonly (readonly Item<Input, Output>[])[];
  /** The error of the request as a whole. */
  readonly error?: ApiError;
  /** A smaller maximum of items in one request; 0 if the store named none. */
  readonly maxItems?: number;
}

/** The state of a call over many items. */
export class Ledger<Input, Output> {
  readonly items: readonly Item<Input, Output>[];
  readonly job: Job<Input, Output>;
  maxItems: number;
  /** Why nothing more is sent. */
  stop: { readonly cause: unknown } | undefined;

  /** @throws {UsageError} If an option is unknown or of a wrong type. */
  constructor(job: Job<Input, Output>) {
    checkOptions(job.options, { ...callRules, onProgress: functionRule });
    this.items = job.inputs.map((input, index) => ({ index, input, outcome: "notSent" }));
    this.job = job;
    this.maxItems = job.maxItems;
  }

  apply({ settlements = [], error, maxItems }: BatchResult<Input, Output>): void {
    for (const { item, outcome, error, output, mayHaveRun } of settlements)
      Object.assign(item, { outcome, error, output, mayHaveRun: item.mayHaveRun || mayHaveRun });
    if (error) this.stopOn(error);
    if (maxItems) this.maxItems = Math.min(this.maxItems, maxItems);
  }

  /** Notes that items were sent and are not settled. */
  markUnknown(items: readonly Item<Input, Output>[], error?: unknown, mayHaveRun?: boolean): void {
    this.apply({ settlements: items.map((item) => ({ item, outcome: "unknown", error, mayHaveRun })) });
  }

  /**
   * Stops the call if all other requests would fail for the same reason: an abort, 401, 403, a suspended store, or
   * an error that is not of one call, such as that of a token function. The first reason counts.
   */
  stopOn(error: unknown): void {
    const isFinal =
      error instanceof ApiError
        ? [401, 403].includes(error.status) || isSuspended(error.title)
        : error instanceof AbortError || !(error instanceof CallError);
    if (isFinal) this.stop ??= { cause: error };
  }

  notifyProgress(): void {
    const { items, job } = this;
    const done = items.filter(({ outcome }) => outcome === undefined || outcome === "refused").length;
    notify(job.options.onProgress, () => ({ done, total: items.length }));
  }

  /**
   * Returns the outputs in the order of the inputs.
   *
   * @throws {BatchError} If any item did not succeed.
   */
  close(): Output[] {
    const { items, stop } = this;
    const succeeded = items.flatMap(({ output }) => (output === undefined ? [] : [output]));
    const failed = items.flatMap(({ index, input, outcome, error = stop?.cause }) =>
      outcome ? [{ index, input, error, outcome }] : [],
    );
    if (failed.length === 0) return succeeded;
    const { operationId } = this.job;
    throw new BatchError({ operationId, succeeded, failed, cause: stop ? stop.cause : failed[0]?.error });
  }
}
