import type { OperationId } from "../operations.js";
import { SegmentsError } from "./base.js";

/** State of an item: refused by the API, unknown, or never sent. */
export type Outcome = "refused" | "unknown" | "notSent";

/** An item of a call of many that is not known to have succeeded. */
export interface FailedItem<Input = unknown> {
  /** Index of the item in the input, counted from 0. */
  readonly index: number;
  /** The item as passed. */
  readonly input: Input;
  /** Its error: usually one of the client's own classes. */
  readonly error: unknown;
  /** Its state. */
  readonly outcome: Outcome;
}

export interface BatchErrorDetails<Input = unknown, Output = unknown> {
  readonly operationId: OperationId;
  /** The call, where it is not the operation alone. */
  readonly what?: string;
  readonly succeeded: readonly Output[];
  readonly failed: readonly FailedItem<Input>[];
  readonly cause?: unknown;
}

type Inspect = (value: unknown, options: object) => string;

const outcomes: readonly Outcome[] = ["refused", "unknown", "notSent"];

/** Some of many items did not succeed; every item is in `succeeded` or in `failed`. */
export class BatchError<Input = unknown, Output = unknown> extends SegmentsError {
  override get name(): string {
    return "BatchError";
  }
  /** The name of the operation in the spec. */
  declare readonly operationId: OperationId;
  /** The results of the items that succeeded; their ids if the call returns nothing. */
  declare readonly succeeded: readonly Output[];
  /** The other items, each with its index and its error. */
  declare readonly failed: readonly FailedItem<Input>[];

  /** @param details - The operation and the state of every item. */
  constructor(details: BatchErrorDetails<Input, Output>) {
    const { operationId, what = operationId, succeeded, failed } = details;
    const counts = Object.entries(countsOf(failed)).map(([name, count]) => `${count} ${name}`);
    const [first] = failed;
    const why = first?.error instanceof Error ? `; the first, at ${first.index}: ${first.error.message}` : "";
    const total = succeeded.length + failed.length;
    super(
      `${what} failed for ${failed.length} of ${total} items (${counts.join(", ")}), see \`failed\`${why}`,
      details,
    );
    Object.assign(this, { operationId, succeeded, failed });
    // Deep enough for the errors of the items; not a method, whose computed name bundlers could not leave out.
    Object.defineProperty(this, Symbol.for("nodejs.util.inspect.custom"), { value: inspectDeep });
  }

  /** Gives `JSON.stringify` the fields, the first 20 items of each list, and how many there are of each outcome. */
  override toJSON(): object {
    const { succeeded, failed } = this;
    return { ...super.toJSON(), counts: { succeeded: succeeded.length, ...countsOf(failed) } };
  }
}

function countsOf(failed: readonly FailedItem[]): Record<string, number> {
  return Object.fromEntries(
    outcomes.map((name) => [name, failed.filter(({ outcome }) => outcome === name).length]),
  );
}

function inspectDeep(this: BatchError, _: number, options: object, inspect: Inspect): string {
  return inspect(this, { ...options, depth: 5, customInspect: false });
}
