import type { Call } from "../call.js";
import type { OperationId } from "../operations.js";
import { SegmentsError } from "./base.js";
import { singleLine } from "../text.js";

export type FailedCall = Pick<Call, "operationId" | "method" | "url">;

export interface CallErrorDetails extends FailedCall {
  readonly attempts: number;
  /** The underlying error. */
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
   * Number of tries that were sent; 0 if the call was never sent.
   * @unit tries
   */
  declare readonly attempts: number;
  /** True if the same call can be repeated safely and may then succeed. */
  declare readonly retryable: boolean;

  /**
   * @param details - The call, the tries and the cause; other fields are not kept.
   * @param what - The failure.
   * @param retryable - True if a retry is safe and may help.
   * @param advice - The next step for the caller.
   */
  constructor(
    details: CallErrorDetails,
    what: string,
    retryable = isRepeatable(details.method),
    advice = afterDoubt(details),
  ) {
    const { operationId, method, url, attempts } = details;
    // The `url` field keeps all ids of a filter.
    super(
      `${operationId} ${what}; ${advice} (${method} ${singleLine(url, 200)}, tries: ${attempts})`,
      details,
    );
    Object.assign(this, { operationId, method, url, attempts, retryable });
  }
}

export function isRepeatable(method: string): boolean {
  return method !== "POST";
}

/** Returns the advice for a call without a clear answer. */
export function afterDoubt({ method, attempts }: CallErrorDetails): string {
  return attempts === 0 || isRepeatable(method)
    ? "repeat it later"
    : "it may have succeeded: list the segments before you repeat it";
}
