import type { OperationId } from "./operations.js";
import type { RateLimit } from "./readRateLimit.js";

/** One call that the guard has let through, without the token, to be sent once or several times. */
export interface Call {
  readonly operationId: OperationId;
  readonly method: string;
  readonly url: string;
  /** All but the token; a plain object, which is cheaper to copy than Headers. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Ends the call wherever it is: in the queue, on the wire, between tries. */
  readonly signal: AbortSignal | undefined;
  /** Ends the call while it is queued or between tries, but not on the wire; `signal` if left out. */
  readonly queueSignal?: AbortSignal | undefined;
  /** Maximum wait for a gate that is known to stay closed. */
  readonly maxWaitMs?: number | undefined;
  /** How long one try may take, in milliseconds, from sending to the last byte. */
  readonly timeoutMs: number;
  /** Options of fetch that are sent with it. */
  readonly fetchOptions?: Readonly<Record<string, unknown>> | undefined;
  /** Called immediately before each try goes to the wire, after token and limiter. */
  readonly onSend?: (() => void) | undefined;
  /** Called after `onSend` if the try turns out not to have reached the server. */
  readonly onUnsent?: (() => void) | undefined;
  /** Called after each try. */
  readonly onTry?: ((attempt: TimedResult) => void) | undefined;
}

/** An answer that was read to the last byte. */
export interface Answer {
  /** The response as it came; `text()` and `json()` give what was read, without reading again. */
  readonly response: Response;
  /** The status of the response. */
  readonly status: number;
  /** The body as text. */
  readonly text: string;
  /** Quota of the store, as the headers report it. */
  readonly rateLimit: RateLimit | undefined;
  /** Id that the API gave the request. */
  readonly requestId: string | undefined;
  /**
   * How many were sent, where they were counted.
   * @unit tries
   */
  readonly attempts?: number | undefined;
  /** An earlier try may have been processed: it got no answer, or a server error. */
  readonly afterDoubt?: boolean | undefined;
}

/** An answer inside the client, which can hide the token of its request: a server may echo it. */
export interface RedactableAnswer extends Answer {
  readonly redact: (text: string) => string;
}

/** Sends a call, or rejects with an error of the client; attempts count from 1. */
export type SendCall = (call: Call, attempt: number) => Promise<RedactableAnswer>;

/** The answer to one try, or its error. */
export interface AttemptResult {
  readonly answer?: RedactableAnswer;
  readonly error?: unknown;
}

/** The result of a try, and how long it took. */
export interface TimedResult extends AttemptResult {
  /** Milliseconds on the wire. */
  readonly ms: number;
  /** Milliseconds before the limiter gave permission. */
  readonly queuedMs?: number;
}

/** Makes one try of a call; a failure is a result. */
export type SendAttempt = (call: Call, attempt: number) => Promise<TimedResult>;
