import type { Call, AttemptResult } from "./call.js";
import type { QueueReason } from "./limits/limiter.js";
import type { OperationId } from "./operations.js";

/** A try that is about to be sent. */
export interface RequestEvent {
  /** The name of the operation in the spec. */
  readonly operationId: OperationId;
  /** The method of HTTP. */
  readonly method: string;
  /** The whole URL, query included. */
  readonly url: string;
  /** Number of the try, counted from 1. */
  readonly attempt: number;
}

/** Result of a try: either `status` or `error` is set. */
export interface OutcomeEvent extends RequestEvent {
  /** The status of the answer. */
  readonly status: number | undefined;
  /** Id that the API gave the request, from the headers of the answer. */
  readonly requestId: string | undefined;
  /** Requests left of the quota of the store, from the headers of the answer. */
  readonly quotaLeft: number | undefined;
  /** Error of the try, if no answer could be read. */
  readonly error: unknown;
}

/** A try that has come to its end. */
export interface ResponseEvent extends OutcomeEvent {
  /**
   * From sending to the last byte.
   * @unit milliseconds
   */
  readonly ms: number;
}

/** A try that will be repeated. */
export interface RetryEvent extends OutcomeEvent {
  /**
   * Wait before the next try asks the limiter.
   * @unit milliseconds
   */
  readonly waitMs: number;
}

/** A call that waits. */
export interface WaitEvent extends RequestEvent {
  /**
   * `quota`: for the next window. `pause`: after a refusal for too many requests. `places`: other requests take
   * all places of the store. `retry`: before the next try. `list`: before a list that lags or changes is read.
   */
  readonly reason: QueueReason | "retry" | "list";
  /**
   * Expected wait; undefined if it depends on other requests.
   * @unit milliseconds
   */
  readonly waitMs: number | undefined;
}

/** An answer that differs from the spec. */
export interface ViolationEvent extends OutcomeEvent {
  /** Differences from the spec, one sentence each. */
  readonly violations: readonly string[];
}

/** Functions that watch the calls; none sees the token, and what one throws breaks nothing. */
export interface Hooks {
  /** A try is about to be sent. */
  readonly onRequest?: ((event: RequestEvent) => unknown) | undefined;
  /** A try was answered or has failed. */
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  /** A try will be repeated. */
  readonly onRetry?: ((event: RetryEvent) => unknown) | undefined;
  /** A call begins to wait. */
  readonly onWait?: ((event: WaitEvent) => unknown) | undefined;
  /** An answer differs from the spec; only with `validateResponses: "report"`. */
  readonly onViolation?: ((event: ViolationEvent) => unknown) | undefined;
}

/** Calls a hook and ignores its errors; `event` is made only if there is a hook. */
export function notify<Event>(hook: ((event: Event) => unknown) | undefined, event: () => Event): void {
  if (!hook) return;
  // A hook runs at once; an unhandled rejection of an async hook would end the process.
  void (async () => {
    try {
      await hook(event());
    } catch {
      // A hook must not affect the call.
    }
  })();
}

/** Notifies the hook of a wait. */
export function notifyWait(
  { onWait }: Hooks,
  { operationId, method, url }: Pick<Call, "operationId" | "method" | "url">,
  attempt: number,
  reason: WaitEvent["reason"],
  waitMs: number | undefined,
): void {
  notify(onWait, () => ({ operationId, method, url, attempt, reason, waitMs: waitMs && Math.ceil(waitMs) }));
}

/** Makes the event of a try; it has no headers. */
export function outcomeEvent(
  { operationId, method, url }: Call,
  attempt: number,
  { answer, error }: AttemptResult,
): OutcomeEvent {
  return {
    operationId,
    method,
    url,
    attempt,
    status: answer?.status,
    requestId: answer?.requestId,
    quotaLeft: answer?.rateLimit?.left,
    error,
  };
}
