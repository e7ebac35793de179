import type { OperationId } from "./operations.js";
import type { RateLimit } from "./readRateLimit.js";

/** One call that the guard has let through, without the token, to be sent once or several times. */
export interface Call {
  readonly operationId: OperationId;
  readonly method: string;
  readonly url: string;
  /** What the caller and the client set, but for the token; a plain object, which is cheaper to copy than Headers. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Ends the call wherever it is: in the queue, on the wire, between tries. */
  readonly signal: AbortSignal | undefined;
  /** How long one try may take, in milliseconds, from sending to the last byte. */
  readonly timeoutMs: number;
  /** Told immediately before each try goes to the wire, after token and limiter. */
  readonly onSend?: (() => void) | undefined;
}

/** An answer that was read to the last byte. */
export interface Answer {
  /** The response as it came; `text()` and `json()` give what was read, without reading again. */
  readonly response: Response;
  /** The status of the response. */
  readonly status: number;
  /** The body as text. */
  readonly text: string;
  /** What the headers say of the quota of the store. */
  readonly rateLimit: RateLimit | undefined;
  /** What the API calls the request. */
  readonly requestId: string | undefined;
  /**
   * How many were sent, where they were counted.
   * @unit tries
   */
  readonly attempts?: number | undefined;
  /** Whether an earlier try may have been carried out: it was not answered, or with a failure of the server. */
  readonly afterDoubt?: boolean | undefined;
  /** Whether a 404 to a repeated DELETE was taken for success, which of many ids need not be true of each. */
  readonly assumed?: boolean | undefined;
}

/** An answer inside the client, which can hide the token of its request: a server may echo it. */
export interface RedactableAnswer extends Answer {
  readonly redact: (text: string) => string;
}

/**
 * One step of sending a call: takes it and answers, or rejects with one of the client's own errors.
 *
 * @param attempt - Number of the try, counted from 1.
 */
export type SendCall = (call: Call, attempt: number) => Promise<RedactableAnswer>;

/** What came of a try: an answer, or an error where there is none. */
export interface AttemptResult {
  readonly answer?: RedactableAnswer;
  readonly error?: unknown;
}

/**
 * Makes one try of a call and tells what came of it, whatever that is, and how many milliseconds it took on the wire.
 *
 * @param attempt - Number of the try, counted from 1.
 */
export type SendAttempt = (call: Call, attempt: number) => Promise<AttemptResult & { readonly ms: number }>;
