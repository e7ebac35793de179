import type { Call, AttemptResult } from "./call.js";
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

/** What came of a try: either `status` or `error` is there. */
export interface OutcomeEvent extends RequestEvent {
  /** The status of the answer. */
  readonly status: number | undefined;
  /** What the API calls the request, as the answer tells. */
  readonly requestId: string | undefined;
  /** Requests that are left of the quota of the store, as the answer tells. */
  readonly quotaLeft: number | undefined;
  /** What the try failed with, where no answer could be read. */
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
   * Until the next try asks for leave to be sent.
   * @unit milliseconds
   */
  readonly waitMs: number;
}

/** An answer that is not what the spec describes. */
export interface ViolationEvent extends OutcomeEvent {
  /** What is wrong with it, one sentence each. */
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
  /** An answer was held against the spec and found wrong, with `validateResponses: "report"`. */
  readonly onViolation?: ((event: ViolationEvent) => unknown) | undefined;
}

/**
 * Tells a hook, whatever it does.
 *
 * @param hook - What the caller configured.
 * @param event - Makes what it is told, only where there is a hook.
 */
export function notify<Event>(hook: ((event: Event) => unknown) | undefined, event: () => Event): void {
  // Up to the hook itself it runs at once; a rejection of an async hook would end the process.
  void (async () => {
    try {
      await hook?.(event());
    } catch {
      // Whoever watches must not change what is watched.
    }
  })();
}

/**
 * Makes the event of what came of a try.
 *
 * @param call - What was called, of which no header is shown.
 * @param attempt - Number of the try.
 * @param outcome - Its answer or error.
 */
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
