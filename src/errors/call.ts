import type { Call } from "../call.js";
import type { OperationId } from "../operations.js";
import { SegmentsError } from "./base.js";
import { singleLine } from "../text.js";

/** What every error of a call says of that call. */
export type FailedCall = Pick<Call, "operationId" | "method" | "url">;

/** What the constructor of an error of a call takes. */
export interface CallErrorDetails extends FailedCall {
  /** How many tries were sent; 0 if the call never left. */
  readonly attempts: number;
  /** What the error was made of. */
  readonly cause?: unknown;
}

/** The root of the errors of a single call. */
export class CallError extends SegmentsError {
  override get name(): string {
    return "CallError";
  }
  /** The name of the operation in the spec. */
  declare readonly operationId: OperationId;
  /** The method of HTTP. */
  declare readonly method: string;
  /** The whole URL, query included. */
  declare readonly url: string;
  /**
   * How many were sent; 0 if the call never left.
   * @unit tries
   */
  declare readonly attempts: number;
  /** Whether the same call can be repeated without harm and may then succeed. */
  declare readonly retryable: boolean;

  /**
   * @param details - The call, the tries and the cause; of what else a caller passes, nothing is kept.
   * @param what - What failed.
   * @param retryable - Whether a repetition is harmless and may help.
   * @param advice - What to do.
   */
  constructor(
    details: CallErrorDetails,
    what: string,
    retryable = isRepeatable(details.method),
    advice = afterDoubt(details),
  ) {
    const { operationId, method, url, attempts } = details;
    // Of the ids of a filter, which are many, `url` has all.
    super(
      `${operationId} ${what}; ${advice} (${method} ${singleLine(url, 200)}, tries: ${attempts})`,
      details,
    );
    Object.assign(this, { operationId, method, url, attempts, retryable });
  }
}

/** Whether a call with this method can be repeated although it may have been carried out. */
export function isRepeatable(method: string): boolean {
  return method !== "POST";
}

/** What to do after a call has ended without an answer to rely on. */
export function afterDoubt({ method, attempts }: CallErrorDetails): string {
  return attempts === 0 || isRepeatable(method)
    ? "repeat it later"
    : "it may have been carried out: list the segments before it is repeated";
}
